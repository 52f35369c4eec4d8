"""How many to-dos saved views show: all of them in one statement, which looks at so many rows and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from uuid import UUID

from web.application.counting import COUNT_LIMIT, told
from web.application.reading import SavedViewLink
from web.domain.phrases.moment import Moment
from web.domain.querying.errors import WrongQuery
from web.domain.view import View, searches
from web.infrastructure.persistence.drivers import LOOKS, Driver, ways_to
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sources import ROWS
from web.infrastructure.persistence.sql import Sql, every, joined

ARGUMENTS, ALL_ARGUMENTS = 300, 15_000
"""Of one list, and of all in the order of the sidebar: what asks for more is not counted, since a statement
that a database does not take would keep everybody from every page."""
NOT_COUNTED = Sql("'0'")


@dataclass(frozen=True, slots=True)
class Tallies:
    engine_type: str
    book_id: UUID
    moment: Moment
    links: Sequence[SavedViewLink]

    @property
    def counting(self) -> Sql:
        """One text with a place for every list."""
        numbers = [number for link in self.links for number in self._numbers(link)]
        sizes = accumulate(len(number.args) for number in numbers)
        counted = (
            number if size <= ALL_ARGUMENTS else NOT_COUNTED
            for number, size in zip(numbers, sizes, strict=True)
        )
        return joined(" || ',' || ", counted) if numbers else Sql("''")

    def read(self, counted: str) -> tuple[SavedViewLink, ...]:
        numbers = iter(counted.split(","))
        return tuple(
            link._replace(tally=tally([next(numbers) for _ in self._numbers(link)])) for link in self.links
        )

    def _numbers(self, link: SavedViewLink) -> tuple[Sql, ...]:
        return _numbers(self.engine_type, self.book_id, self.moment, link.query)


def tally(numbers: Sequence[str]) -> str:
    """Of all lists of a view together."""
    return told(sum(map(_most, numbers)), is_least=any(number.endswith("+") for number in numbers))


@lru_cache(maxsize=1024)
def _numbers(engine_type: str, book_id: UUID, moment: Moment, line: str) -> tuple[Sql, ...]:
    """For each list of a query; of one that nobody understands any more, none. Kept for the minute."""
    try:
        views = searches(line, moment)
    except WrongQuery:
        return ()
    numbers = (
        _found(ways_to(view, book_id, moment, engine_type), _fits(view, book_id, moment, engine_type))
        for view in views
    )
    return tuple(number if len(number.args) <= ARGUMENTS else NOT_COUNTED for number in numbers)


def _fits(view: View, book_id: UUID, moment: Moment, engine_type: str) -> Sql:
    """By rows that are looked up one by one, whatever a database may think of how many there are."""
    noted = (Sql(f"{key_of(field)} IS NOT NULL") for field in view.ordering.fields if field.is_noted)
    its = every([Sql("book_id = ?", (book_id,)), *noted, condition(view.term, book_id, moment)])
    row = f"todos.{ROWS[engine_type]} = looked.hit"
    return Sql(f"(SELECT CASE WHEN {its.text} THEN 1 END FROM todos WHERE {row}) = 1", its.args)  # noqa: S608


def _found(ways: Sequence[Driver], fits: Sql) -> Sql:
    """`12` where all were looked at, `12+30` where that took another way, `12+30+` where none did."""
    if not ways:
        return NOT_COUNTED
    way, *others = ways
    hits = way.hits
    looked = f"(SELECT hit FROM ({hits.text}) AS candidates LIMIT {LOOKS}) AS looked"  # noqa: S608
    fitting = f"SELECT 1 FROM {looked} WHERE {fits.text} LIMIT {COUNT_LIMIT}"  # noqa: S608
    number = f"(SELECT CAST(count(*) AS text) FROM ({fitting}) AS fitting)"  # noqa: S608
    further = _unless_common(others[0], _found(others, fits)) if others else Sql("''")
    rest = f"CASE WHEN (SELECT count(*) FROM {looked}) < {LOOKS} THEN '' ELSE '+' || {further.text} END"  # noqa: S608
    return Sql(f"{number} || {rest}", (*hits.args, *fits.args, *hits.args, *further.args))


def _unless_common(way: Driver, found: Sql) -> Sql:
    """An index puts together all rows that have a word before it tells the first."""
    if way.common is None:
        return found
    text = f"CASE WHEN {way.common.text} THEN '' ELSE {found.text} END"
    return Sql(text, (*way.common.args, *found.args))


def _most(number: str) -> int:
    return max(int(each) for each in number.split("+") if each)
