"""One page of a view as one statement, whose cost does not grow with the book."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any
from uuid import UUID

from web.application.reading import Placing
from web.domain.grouping import Heading
from web.domain.ordering import BY_DUE, LAST_COMPLETED, LAST_DELETED, MANUAL, SortKey
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.looks import look_columns
from web.infrastructure.persistence.planned import key_of
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.shortlists import Shortlist, shortlist_of
from web.infrastructure.persistence.sources import is_open
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.streams import Keyed, Stream, in_order, streams
from web.infrastructure.persistence.walks import Walk


@dataclass(frozen=True, slots=True)
class Pages:
    """Of one view of one book, at one moment."""

    engine: Engine
    book_id: UUID
    view: View
    moment: Moment

    async def after(self, start: SortKey | None, count: int) -> list[Keyed]:
        shortlist = await shortlist_of(self.engine, self.book_id, self.view, self.moment)
        return await self._page(self._walk(start, count), shortlist)

    async def placing(self, todo_id: UUID, end: SortKey | None) -> Placing | None:
        """On a page that ends with the row at `end`, or has all rows."""
        its = await self._find(todo_id)
        if its is None or self._is_beyond(its, end):
            return None
        group = self._heading(its)
        before = await self._page(self._walk(its.key, 1, backwards=True))
        if before and self._heading(before[0]) == group:
            return Placing(group.key, before[0].id, opens_group=False)
        after = [row for row in await self.after(its.key, 1) if not self._is_beyond(row, end)]
        return Placing(group.key, None, opens_group=[self._heading(row) for row in after] != [group])

    def counting(self, limit: int) -> Sql:
        """How many rows there are, as far as `limit`."""
        source = _source(self.book_id, self.view, self.moment, self._walk(None, limit), Sql("1"))
        text = f"SELECT count(*) FROM (SELECT 1 FROM ({source.text}) AS page LIMIT ?) AS counted"  # noqa: S608
        return Sql(text, (*source.args, limit))

    def source(self, walk: Walk, shortlist: Shortlist | None = None) -> Sql:
        """Sort values and looks; twice as many as asked for where there are two streams."""
        return _source(self.book_id, self.view, self.moment, walk, self._columns, shortlist)

    @property
    def _columns(self) -> Sql:
        keys = (Sql(key_of(field)) for field in self.view.ordering.fields)
        return joined(", ", [*keys, look_columns(self.book_id)])

    async def _page(self, walk: Walk, shortlist: Shortlist | None = None) -> list[Keyed]:
        rows = await self._rows(self.source(walk, shortlist))
        return in_order(rows, walk.ordering, self.moment.zone, backwards=walk.backwards)[: walk.count]

    async def _find(self, todo_id: UUID) -> Keyed | None:
        """The row, if the view shows it."""
        whole = Stream(self.view.ordering, self.moment)
        only = [Sql("id = ?", (todo_id,))]
        found = await self._rows(
            _select(self._columns, _where(self.book_id, self.view, self.moment, whole, only))
        )
        return found[0] if found else None

    def _walk(self, start: SortKey | None, count: int, *, backwards: bool = False) -> Walk:
        return Walk(self.view.ordering, start, count, backwards)

    async def _rows(self, source: Sql) -> list[Keyed]:
        width = len(self.view.ordering.fields)
        return await self.engine.rows(source.text, source.args, partial(_keyed, width))

    def _heading(self, keyed: Keyed) -> Heading:
        return self.view.grouping.heading(keyed.key, self.moment)

    def _is_beyond(self, keyed: Keyed, end: SortKey | None) -> bool:
        if end is None:
            return False
        order, zone = self.view.ordering, self.moment.zone
        its, last = (order.rank(order.at_home(key, zone)) for key in (keyed.key, end))
        return last < its


def _keyed(width: int, *columns: Any) -> Keyed:
    """The sort values come first, then the id, which ends the key and begins the look."""
    return Keyed(columns[: width + 1], columns[width:])


@lru_cache(maxsize=256)
def _source(
    book_id: UUID, view: View, moment: Moment, walk: Walk, columns: Sql, shortlist: Shortlist | None = None
) -> Sql:
    """Kept, since whoever works in a list asks for it again and again within the minute."""
    parts = []
    for stream in streams(view.ordering, moment):
        where = _where(book_id, view, moment, stream, walk.beyond(stream))
        if shortlist is None and _has_index(view):
            parts.append(walk.bounded(_select(columns, where)))
        else:
            parts.append(_sorted(columns, where, walk, shortlist))
    if len(parts) == 1:
        return parts[0]
    return joined(" UNION ALL ", [Sql(f"SELECT * FROM ({part.text}) AS stream", part.args) for part in parts])  # noqa: S608


def _has_index(view: View) -> bool:
    """Whether the index of a built-in view has it in its order."""
    order = view.ordering
    return order in (LAST_COMPLETED, LAST_DELETED) or (order in (MANUAL, BY_DUE) and is_open(view.term))


def _sorted(columns: Sql, where: Sql, walk: Walk, shortlist: Shortlist | None) -> Sql:
    """More than what sorts them is read of the page's rows only. CROSS, or SQLite begins with what sorts."""
    listed = Sql("SELECT todos.id AS hit FROM todos WHERE")
    row = "todos.id"
    if shortlist:
        row, hits = f"todos.{shortlist.row}", shortlist.hits
        join = f"SELECT {row} AS hit FROM ({hits.text}) AS hits CROSS JOIN todos WHERE {row} = hits.hit AND"  # noqa: S608
        listed = Sql(join, hits.args)
    page = walk.bounded(joined(" ", [listed, where]))
    rest = Sql(f"FROM ({page.text}) AS page CROSS JOIN todos WHERE {row} = page.hit", page.args)
    return joined(" ", [Sql("SELECT"), columns, rest])


def _select(columns: Sql, where: Sql) -> Sql:
    return joined(" ", [Sql("SELECT"), columns, Sql("FROM todos WHERE"), where])


def _where(book_id: UUID, view: View, moment: Moment, stream: Stream, first: list[Sql]) -> Sql:
    """Of several bounds of one column, SQLite takes the one that stands `first`: the closest."""
    its = condition(view.term, book_id, moment, stream.split)
    book = Sql("book_id = ?", (book_id,))
    return joined(" AND ", [*first, book, *stream.conditions(view.term), its])
