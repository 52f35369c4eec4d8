"""One page of a view as one statement, whose cost does not grow with the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from web.application.reading import Placing
from web.domain.grouping import Heading
from web.domain.ordering import Ordering, SortKey
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.cursors import write_cursor
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.query_sql import Conditions
from web.infrastructure.persistence.rows import CORE, make_row, select_rows
from web.infrastructure.persistence.sql import Sql, every, joined
from web.infrastructure.persistence.streams import Keyed, Stream, column, in_order, streams


@dataclass(frozen=True, slots=True)
class Pages:
    """Of one view of one book, at one moment."""

    engine: Engine
    book_id: UUID
    view: View
    moment: Moment

    async def after(self, start: SortKey | None, count: int) -> list[Keyed]:
        return await self._page(start, count, backwards=False)

    async def placing(self, todo_id: UUID, end: SortKey | None) -> Placing | None:
        """On a page that ends with the row at `end`, or has all rows."""
        its = await self._find(todo_id)
        if its is None or self._is_beyond(its, end):
            return None
        group = self._heading(its)
        before = await self._page(its.key, 1, backwards=True)
        if before and self._heading(before[0]) == group:
            return Placing(group.key, before[0].row.id, opens_group=False)
        after = [row for row in await self.after(its.key, 1) if not self._is_beyond(row, end)]
        return Placing(group.key, None, opens_group=[self._heading(row) for row in after] != [group])

    async def _find(self, todo_id: UUID) -> Keyed | None:
        """The row, if the view shows it."""
        found = await self._rows(self._select(Sql("id = ?", (todo_id,)), *self._present()))
        return found[0] if found else None

    def counting(self, limit: int) -> Sql:
        """How many rows there are, as far as `limit`."""
        source = self._source(Walk(self.view.ordering, None, limit, backwards=False))
        text = f"SELECT count(*) FROM (SELECT 1 FROM ({source.text}) AS page LIMIT ?) AS counted"  # noqa: S608
        return Sql(text, (*source.args, limit))

    async def _page(self, start: SortKey | None, count: int, *, backwards: bool) -> list[Keyed]:
        rows = await self._rows(self._source(Walk(self.view.ordering, start, count, backwards)))
        return in_order(rows, self.view.ordering, self.moment.zone, backwards=backwards)[:count]

    def _heading(self, keyed: Keyed) -> Heading:
        return self.view.grouping.heading(keyed.key, self.moment)

    def _is_beyond(self, keyed: Keyed, end: SortKey | None) -> bool:
        if end is None:
            return False
        its, last = (self.view.ordering.at_home(key, self.moment.zone) for key in (keyed.key, end))
        return its < last if self.view.ordering.descending else its > last

    def _source(self, walk: Walk) -> Sql:
        parts = (
            walk.bounded(self._select(*stream.conditions, *walk.beyond(stream)))
            for stream in streams(self.view.term, self.view.ordering, self.moment)
        )
        return joined(" UNION ALL ", parts)

    def _present(self) -> list[Sql]:
        first = self.view.ordering.first
        return [Sql(f"{first.attribute} IS NOT NULL")] if first.is_noted else []

    def _select(self, *conditions: Sql) -> Sql:
        its = Conditions(self.book_id, self.moment).of(self.view.term)
        where = every([Sql("book_id = ?", (self.book_id,)), its, *conditions])
        return Sql(f"SELECT {CORE} FROM todos WHERE {where.text}", where.args)  # noqa: S608

    async def _rows(self, source: Sql) -> list[Keyed]:
        names = tuple(map(column, self.view.ordering.fields))
        sql = select_rows(source, self.engine.engine_type, names)
        return await self.engine.rows(sql.text, sql.args, lambda *columns: _keyed(len(names), *columns))


@dataclass(frozen=True, slots=True)
class Walk:
    """From a row through a view, in its order or against it."""

    ordering: Ordering
    start: SortKey | None
    count: int
    backwards: bool

    def beyond(self, stream: Stream) -> list[Sql]:
        if self.start is None:
            return []
        marks = ", ".join("?" * len(self.start))
        comparison = f"({', '.join(self._columns)}) {'<' if self._is_down else '>'} ({marks})"
        return [Sql(comparison, stream.enter(self.start))]

    def bounded(self, select: Sql) -> Sql:
        order = ", ".join(f"{name} {'DESC' if self._is_down else 'ASC'}" for name in self._columns)
        text = f"SELECT * FROM ({select.text} ORDER BY {order} LIMIT ?) AS stream"  # noqa: S608
        return Sql(text, (*select.args, self.count))

    @property
    def _columns(self) -> list[str]:
        return [*map(column, self.ordering.fields), "id"]

    @property
    def _is_down(self) -> bool:
        return self.ordering.descending != self.backwards


def _keyed(width: int, *columns: Any) -> Keyed:
    """The sort values come first, then the id, which ends the key and begins the row."""
    key = columns[: width + 1]
    return Keyed(key, make_row(write_cursor(key), *columns[width:]))
