"""A line that selects to-dos: `(today | overdue) & @errand sort:priority`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from web.domain.grouping import Grouping
from web.domain.layout import Layout
from web.domain.ordering import Ordering
from web.domain.phrases.moment import Moment
from web.domain.querying.arranging import ARRANGING, arrangement
from web.domain.querying.errors import NoSuchField, WrongQuery
from web.domain.querying.hints import closed, plain, rephrased
from web.domain.querying.parser import Cursor, Parser
from web.domain.querying.parts import Part, parts
from web.domain.querying.reading import Reader
from web.domain.querying.states import with_default
from web.domain.querying.terms import EVERYTHING, Term
from web.domain.querying.tokens import tokenize
from web.domain.text import has_control_characters

LENGTH_LIMIT = 1_000
STANDS_ALONE = "A {} stands alone; leave out the comma, or the layout"


@dataclass(frozen=True, slots=True)
class Query:
    """`text` is as typed; `term` says all, the default state too. The best matches come first where nobody
    asked for another order: then it `is_ranked`."""

    text: str
    term: Term
    ordering: Ordering
    grouping: Grouping
    layout: Layout = Layout.LIST
    is_ranked: bool = False


def parse(text: str, moment: Moment) -> Query:
    """Raises WrongQuery, also where there are several lists."""
    query, *others = parse_lists(text, moment)
    if others:
        raise WrongQuery("There is room for one list here; leave out the comma", len(query.text) + 1)
    return query


@lru_cache(maxsize=1024)
def parse_often(text: str, moment: Moment) -> Query:
    """For what is asked again and again of one moment."""
    return parse(text, moment)


def parse_lists(text: str, moment: Moment) -> list[Query]:
    """Dates are those of `moment`. An empty line selects every open to-do. Raises WrongQuery."""
    line = " ".join(text.splitlines())
    if len(line) > LENGTH_LIMIT:
        raise WrongQuery(f"A query can have {LENGTH_LIMIT} characters at most", LENGTH_LIMIT + 1)
    if has_control_characters(line.replace("\t", " ")):
        raise WrongQuery("The query holds a control character; remove it and try again", 1)
    found = parts(tokenize(line))
    queries = [_query(part, part.of(line), moment) for part in found]
    _check_alone(found, queries)
    return queries


def _check_alone(found: list[Part], queries: list[Query]) -> None:
    for part, query in zip(found, queries, strict=True):
        if len(found) > 1 and query.layout is not Layout.LIST:
            raise WrongQuery(STANDS_ALONE.format(query.layout), part.settings["layout"][0].column)


def _query(part: Part, text: str, moment: Moment) -> Query:
    term: Term = EVERYTHING
    if not part.selects_all:
        term = Parser(Cursor(part.selecting), Reader(moment).read).whole()
    arranged = arrangement(part.settings)
    is_ranked = arranged.layout is Layout.LIST and part.settings.keys().isdisjoint(ARRANGING)
    return Query(text, with_default(term), *arranged, is_ranked)


def hint(line: str, moment: Moment) -> str | None:
    """Another query that may have been meant, and that says something else than this one."""
    meant = [rephrased(line, moment)]
    found: list[Query] = []
    try:
        found = _asked(line, moment)
    except WrongQuery as wrong:
        as_it_is = plain(line, wrong.column) if isinstance(wrong, NoSuchField) else None
        meant += filter(None, (wrong.mended(line), as_it_is, closed(line)))
    return next((other for other in meant if _is_another(other, moment, found)), None)


def _is_another(line: str, moment: Moment, found: list[Query]) -> bool:
    try:
        return _asked(line, moment) != found
    except WrongQuery:
        return False


def _asked(line: str, moment: Moment) -> list[Query]:
    return [replace(query, text="") for query in parse_lists(line, moment)]
