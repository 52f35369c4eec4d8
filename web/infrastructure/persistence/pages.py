"""One page of a view as one statement, whose cost does not grow with the book."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from web.application.reading import Placing
from web.domain.grouping import Heading
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.lanes import InLane
from web.infrastructure.persistence.looks import look_columns
from web.infrastructure.persistence.page_sql import page_sql
from web.infrastructure.persistence.points import Point
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.shortlists import Shortlists, shortlists_of
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sources import ROWS
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.streams import Keyed, in_order
from web.infrastructure.persistence.tiers import tier_of
from web.infrastructure.persistence.walks import Walk


@dataclass(frozen=True, slots=True)
class Pages:
    """Of one view of one book, at one moment."""

    engine: Engine
    book_id: UUID
    view: View
    moment: Moment

    async def after(self, start: Point | None, count: int) -> list[Keyed]:
        shortlists = await shortlists_of(self.engine, self.book_id, self.view, self.moment)
        return await self._page(self._walk(start, count), shortlists)

    async def in_lanes(self, count: int) -> list[InLane]:
        """Of a view in columns, the beginning of each, in no order; counted as far as `count`."""
        shortlists = await shortlists_of(self.engine, self.book_id, self.view, self.moment)
        source, width = self.source(self._walk(None, count), shortlists), len(self.view.ordering.fields)
        return await self.engine.rows(source.text, source.args, partial(_in_lane, width))

    async def placing(self, todo_id: UUID, end: Point | None) -> Placing | None:
        """On a page that ends with the row at `end`, or has all rows."""
        its = await self._find(todo_id)
        if its is None or self._is_beyond(its, end):
            return None
        group = self._heading(its)
        before = await self._page(self._walk(its.point, 1, backwards=True))
        if before and self._heading(before[0]) == group:
            return Placing(group.key, before[0].id, opens_group=False)
        after = [row for row in await self.after(its.point, 1) if not self._is_beyond(row, end)]
        return Placing(group.key, None, opens_group=[self._heading(row) for row in after] != [group])

    async def shows(self, todo_id: UUID) -> bool:
        return await self._find(todo_id) is not None

    def counting(self, limit: int) -> Sql:
        """How many rows there are, as far as `limit`."""
        view = replace(self.view, is_ranked=False)
        source = page_sql(self.book_id, view, self.moment, self._walk(None, limit), self._row)
        text = f"SELECT count(*) FROM (SELECT 1 FROM ({source.text}) AS page LIMIT ?) AS counted"  # noqa: S608
        return Sql(text, (*source.args, limit))

    def source(self, walk: Walk, shortlists: Shortlists = ()) -> Sql:
        """Sort values and looks; as many from each stream as are asked for."""
        hits = page_sql(self.book_id, self.view, self.moment, walk, self._row, shortlists)
        page = Sql(f"FROM ({hits.text}) AS page CROSS JOIN todos WHERE todos.{self._row} = hit", hits.args)
        counted = "lane, total, " if self.view.columns else ""
        return joined(" ", [Sql(f"SELECT {counted}tier,"), self._columns, page])

    @property
    def _row(self) -> str:
        return ROWS[self.engine.engine_type]

    @property
    def _columns(self) -> Sql:
        keys = (Sql(key_of(field)) for field in self.view.ordering.fields)
        return joined(", ", [*keys, look_columns(self.book_id)])

    async def _page(self, walk: Walk, shortlists: Shortlists = ()) -> list[Keyed]:
        rows = await self._rows(self.source(walk, shortlists))
        return in_order(rows, walk.ordering, self.moment.zone, backwards=walk.backwards)[: walk.count]

    async def _find(self, todo_id: UUID) -> Keyed | None:
        """The row, if the view shows it."""
        noted = (Sql(f"{key_of(field)} IS NOT NULL") for field in self.view.ordering.fields if field.is_noted)
        its = condition(self.view.term, self.book_id, self.moment)
        one = Sql("id = ? AND book_id = ?", (todo_id, self.book_id))
        where = joined(" AND ", [one, *noted, its])
        tier = tier_of([*enumerate(self.view.tiers)], self.book_id, self.moment)
        columns = joined(", ", [tier, self._columns])
        found = await self._rows(joined(" ", [Sql("SELECT"), columns, Sql("FROM todos WHERE"), where]))
        return found[0] if found else None

    def _walk(self, start: Point | None, count: int, *, backwards: bool = False) -> Walk:
        return Walk(self.view.ordering, start, count, backwards)

    async def _rows(self, source: Sql) -> list[Keyed]:
        width = len(self.view.ordering.fields)
        return await self.engine.rows(source.text, source.args, partial(_keyed, width))

    def _heading(self, keyed: Keyed) -> Heading:
        return self.view.grouping.heading(keyed.key, self.moment)

    def _is_beyond(self, keyed: Keyed, end: Point | None) -> bool:
        if end is None:
            return False
        order, zone = self.view.ordering, self.moment.zone
        its, last = ((tier, order.rank(order.at_home(key, zone))) for tier, key in (keyed.point, end))
        return last < its


def _in_lane(width: int, lane: str, total: int, *columns: Any) -> InLane:
    return InLane(lane, total, _keyed(width, *columns))


def _keyed(width: int, tier: int, *columns: Any) -> Keyed:
    """The sort values come first, then the id, which ends the key and begins the look."""
    return Keyed(tier, columns[: width + 1], columns[width:])
