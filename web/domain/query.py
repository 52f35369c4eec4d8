"""A line that selects to-dos: `(today | overdue) & @errand sort:priority`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from web.domain.grouping import Grouping
from web.domain.ordering import SORTS, Ordering
from web.domain.phrases.moment import Moment
from web.domain.querying.errors import WrongQuery, nearest
from web.domain.querying.parser import Cursor, Parser
from web.domain.querying.reading import Reader
from web.domain.querying.states import with_default
from web.domain.querying.terms import EVERYTHING, Term
from web.domain.querying.tokens import Kind, Token, tokenize
from web.domain.text import has_control_characters

LENGTH_LIMIT = 1_000
GROUPS = {"day": Grouping.DAY, "none": Grouping.NONE}
Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True)
class Query:
    """`term` says all, the default state too. What the line leaves open of order and groups is None."""

    term: Term
    ordering: Ordering | None = None
    grouping: Grouping | None = None


def parse(text: str, moment: Moment) -> Query:
    """Dates are those of `moment`. An empty line selects every open to-do. Raises WrongQuery."""
    line = " ".join(text.splitlines())
    if len(line) > LENGTH_LIMIT:
        raise WrongQuery(f"A query can have {LENGTH_LIMIT} characters at most", LENGTH_LIMIT + 1)
    if has_control_characters(line.replace("\t", " ")):
        raise WrongQuery("The query holds a control character; remove it and try again", 1)
    settings, tokens = _settings_apart(tokenize(line))
    parser = Parser(Cursor(tokens), Reader(moment).read)
    return Query(
        with_default(parser.whole() if len(tokens) > 1 else EVERYTHING),
        _choice(settings, "sort", SORTS),
        _choice(settings, "group", GROUPS),
    )


def _settings_apart(tokens: list[Token]) -> tuple[dict[str, Token], list[Token]]:
    """`sort:…` and `group:…`, wherever they stand, apart from what selects; the `&` beside them goes, too."""
    settings: dict[str, Token] = {}
    rest: list[Token] = []
    *words, end = tokens
    queue = iter(words)
    for token in queue:
        if token.kind is Kind.FIELD and token.word in ("sort:", "group:"):
            settings[token.field[0]] = next(queue, end)
            _drop_and(rest)
        elif rest or not settings or token.kind is not Kind.AND:
            rest.append(token)
    return settings, [*rest, end]


def _drop_and(tokens: list[Token]) -> None:
    if tokens and tokens[-1].kind is Kind.AND:
        tokens.pop()


def _choice(settings: Mapping[str, Token], name: str, choices: Mapping[str, Choice]) -> Choice | None:
    token = settings.get(name)
    if token is None:
        return None
    if token.word in choices:
        return choices[token.word]
    problem = f"After `{name}:` I expected one of {', '.join(choices)}, found {token.found}"
    raise WrongQuery(problem, token.column, nearest(token.word, choices))
