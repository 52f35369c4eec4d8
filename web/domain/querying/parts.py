"""A line in its parts: a query may be several lists with commas between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from web.domain.querying.errors import WrongQuery
from web.domain.querying.parser import Cursor
from web.domain.querying.tokens import Kind, Token

PARTS_LIMIT = 8
SETTINGS = ("sort", "group", "layout")
DEPTHS = {Kind.OPEN: 1, Kind.CLOSE: -1}


@dataclass(frozen=True, slots=True)
class Part:
    """What selects, its end included, and the values of what arranges it. `column` is where it starts."""

    column: int
    selecting: list[Token]
    settings: Mapping[str, list[Token]]

    @property
    def selects_all(self) -> bool:
        return len(self.selecting) == 1

    def of(self, line: str) -> str:
        return line[self.column - 1 : self.selecting[-1].column - 1].strip()


def parts(tokens: list[Token]) -> list[Part]:
    """Raises WrongQuery for one between commas that is empty."""
    found = list(_parts(Cursor(tokens)))
    if len(found) > PARTS_LIMIT:
        raise WrongQuery(f"A query can have {PARTS_LIMIT} lists at most", found[PARTS_LIMIT].column)
    for part in found:
        if len(found) > 1 and part.selects_all and not part.settings:
            after = "After `,` " if part is not found[0] else ""
            end = part.selecting[0]
            raise WrongQuery(f"{after}I expected something to look for, found {end.found}", end.column)
    return found


def _parts(cursor: Cursor) -> Iterator[Part]:
    yield _part(cursor, 1)
    while cursor.take(Kind.COMMA):
        yield _part(cursor, cursor.last.end)


def _part(cursor: Cursor, column: int) -> Part:
    selecting: list[Token] = []
    settings: dict[str, list[Token]] = {}
    depth = 0
    while not _ends(cursor.next, depth):
        token = cursor.skip()
        depth += DEPTHS.get(token.kind, 0)
        if token.kind is Kind.FIELD and token.field[0] in SETTINGS:
            settings[token.field[0]] = _values(cursor)
            _drop_and(selecting)
        elif selecting or not settings or token.kind is not Kind.AND:
            selecting.append(token)
    return Part(column, [*selecting, replace(cursor.next, kind=Kind.END)], settings)


def _ends(token: Token, depth: int) -> bool:
    return token.kind is Kind.END or (token.kind is Kind.COMMA and depth <= 0)


def _values(cursor: Cursor) -> list[Token]:
    """The words after a setting, with commas between them that touch both; or what stands there instead."""
    values = [cursor.next]
    if not cursor.take(Kind.WORD):
        return values
    while _goes_on(cursor.last, cursor.ahead(2)):
        values.append(cursor.skip(2))
    return values


def _goes_on(value: Token, ahead: list[Token]) -> bool:
    if [token.kind for token in ahead] != [Kind.COMMA, Kind.WORD]:
        return False
    comma, word = ahead
    return value.touches(comma) and comma.touches(word)


def _drop_and(tokens: list[Token]) -> None:
    """The `&` beside a setting goes with it."""
    if tokens and tokens[-1].kind is Kind.AND:
        tokens.pop()
