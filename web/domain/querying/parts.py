"""A line in its parts: a query may be several lists with commas between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from web.domain.querying.errors import WrongQuery
from web.domain.querying.fields import SETTINGS
from web.domain.querying.parser import Cursor
from web.domain.querying.tokens import Kind, Token

PARTS_LIMIT = 8
DEPTHS = {Kind.OPEN: 1, Kind.CLOSE: -1}


@dataclass(frozen=True, slots=True)
class Part:
    """What selects, its end included, and the values of what arranges it, which has `spans` of the line.
    `column` is where it starts."""

    column: int
    selecting: list[Token]
    settings: Mapping[str, list[Token]]
    spans: Sequence[tuple[str, slice]]

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
    spans: list[tuple[str, slice]] = []
    depth = 0
    while not _ends(cursor.next, depth):
        token = cursor.skip()
        depth += DEPTHS.get(token.kind, 0)
        if token.kind is Kind.FIELD and token.field[0] in SETTINGS:
            name = token.field[0]
            settings[name] = values = _values(cursor)
            start = _drop_and(selecting) or token
            end = values[-1] if selecting or cursor.next.kind is not Kind.AND else cursor.next
            spans.append((name, slice(start.column - 1, end.end - 1)))
        elif selecting or not settings or token.kind is not Kind.AND:
            selecting.append(token)
    return Part(column, [*selecting, replace(cursor.next, kind=Kind.END)], settings, spans)


def _ends(token: Token, depth: int) -> bool:
    return token.kind is Kind.END or (token.kind is Kind.COMMA and depth <= 0)


def _values(cursor: Cursor) -> list[Token]:
    """The words after a setting, with commas between them that touch both; or what stands there instead."""
    if not (value := _value(cursor)):
        return [cursor.next]
    values = [value]
    while _goes_on(value, cursor.ahead(2)):
        cursor.skip()
        if not (value := _value(cursor)):
            return [*values, cursor.next]
        values.append(value)
    return values


def _value(cursor: Cursor) -> Token | None:
    """A word, which a minus may turn round."""
    minus, *words = cursor.ahead(2)
    if words and minus.text == "-" and words[0].kind is Kind.WORD and minus.touches(words[0]):
        return replace(cursor.skip(2), text=f"-{words[0].text}", column=minus.column)
    return cursor.take(Kind.WORD)


def _goes_on(value: Token, ahead: list[Token]) -> bool:
    """Else the comma begins another list."""
    if [token.kind for token in ahead] not in ([Kind.COMMA, Kind.WORD], [Kind.COMMA, Kind.NOT]):
        return False
    comma, word = ahead
    return value.touches(comma) and comma.touches(word)


def _drop_and(tokens: list[Token]) -> Token | None:
    """The `&` beside a setting goes with it."""
    return tokens.pop() if tokens and tokens[-1].kind is Kind.AND else None
