"""A view in columns, the beginning of each: one statement, whose cost does not grow with the book."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from web.application.counting import COUNT_LIMIT
from web.application.reading import Placing
from web.domain.calendar import COMING
from web.domain.column import Column
from web.domain.keys import DAY
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.days import Days, make_lanes
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.lanes import SHOWN, InLane
from web.infrastructure.persistence.pages import Pages
from web.infrastructure.persistence.shortlists import shortlists_of
from web.infrastructure.persistence.sources import ROWS
from web.infrastructure.persistence.streams import Keyed, in_order


class Filled(NamedTuple):
    """`total` is how many rows it has, as far as anybody counts."""

    column: Column
    rows: list[Keyed]
    total: int


@dataclass(frozen=True, slots=True)
class Columns:
    """Of a board or a calendar of one book, at one moment."""

    engine: Engine
    book_id: UUID
    view: View
    moment: Moment

    async def filled(self) -> list[Filled]:
        found: defaultdict[str, list[InLane]] = defaultdict(list)
        for its in await (self._in_days() if self.view.month else self._pages.in_lanes(COUNT_LIMIT)):
            found[its.column].append(its)
        columns = ((column, found[column.key]) for column in self.view.columns)
        return [Filled(column, self._rows(column, lanes), _total(lanes)) for column, lanes in columns]

    async def placing(self, todo_id: UUID) -> Placing | None:
        """All of the page is made anew where not all of the column is on it, or none may be; and where the
        to-do repeats, since the days of a calendar tell of it."""
        columns = {its.column: its for its in await self.filled()}
        repeating = columns.pop(COMING, None)
        for column, rows, total in columns.values():
            ids = [keyed.id for keyed in rows]
            if todo_id in ids:
                before = ids[ids.index(todo_id) - 1] if todo_id != ids[0] else None
                is_told = any(keyed.id == todo_id for keyed in (repeating.rows if repeating else ()))
                return Placing(column.key, before, total > len(ids) or not column.lasts or is_told)
        return Placing("", None, opens_group=True) if await self._pages.shows(todo_id) else None

    @property
    def _pages(self) -> Pages:
        return Pages(self.engine, self.book_id, self.view, self.moment)

    async def _in_days(self) -> list[InLane]:
        days = Days(self.book_id, self.view, self.moment, ROWS[self.engine.engine_type])
        shortlists = await shortlists_of(self.engine, self.book_id, days.dated, self.moment)
        source, make = days.source(shortlists), partial(make_lanes, len(self.view.ordering.fields))
        return list(chain.from_iterable(await self.engine.rows(source.text, source.args, make)))

    def _rows(self, column: Column, lanes: list[InLane]) -> list[Keyed]:
        rows = [its.keyed for its in lanes if its.keyed]
        rows = in_order(rows, self.view.ordering, self.moment.zone, backwards=False)
        if self.view.month:
            rows.sort(key=_is_timeless)
        return rows if column == COMING else rows[: SHOWN[self.view.layout]]


def _total(lanes: list[InLane]) -> int:
    return sum({its.lane: its.total for its in lanes}.values())


def _is_timeless(keyed: Keyed) -> bool:
    first = keyed.key[0]
    return isinstance(first, str) and len(first) == DAY
