"""What screens show: each region of them in one query, however many rows there are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from uuid import UUID

from web.application.reading import (
    Group,
    Listing,
    PersonLink,
    Placing,
    ProjectLink,
    SavedViewLink,
    Sidebar,
    TagLink,
    TodoRow,
)
from web.domain.grouping import ALL
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence import labels
from web.infrastructure.persistence.beginnings import Beginnings
from web.infrastructure.persistence.columns import Columns, Filled
from web.infrastructure.persistence.cursors import read_cursor
from web.infrastructure.persistence.days import MOST
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.looks import KnownRows
from web.infrastructure.persistence.page import Page
from web.infrastructure.persistence.pages import Pages
from web.infrastructure.persistence.rows import rows_where
from web.infrastructure.persistence.sql import Sql


class Reading:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known = KnownRows(engine)

    async def listing(
        self, member: Membership, view: View, moment: Moment, after: str | None, limit: int
    ) -> Listing:
        if view.columns:
            return await self._in_columns(member, view, moment)
        start = read_cursor(after, view) if after else None
        found = await Pages(self._engine, member.book_id, view, moment).after(start, limit + 1)
        rows = await self._known.of(member.book_id, [keyed.look for keyed in found[:limit]])
        return Page(view, moment, start.key if start else None, limit).of(found, rows)

    async def beginnings(
        self, member: Membership, views: Sequence[View], moment: Moment, limit: int
    ) -> list[Listing]:
        found = await Beginnings(self._engine, member.book_id, views, moment).read(limit + 1)
        shown = [*dict.fromkeys(keyed.look for each in found for keyed in each[:limit])]
        rows = dict(zip(shown, await self._known.of(member.book_id, shown), strict=True))
        return [
            Page(view, moment, None, limit).of(each, [rows[keyed.look] for keyed in each[:limit]])
            for view, each in zip(views, found, strict=True)
        ]

    async def _in_columns(self, member: Membership, view: View, moment: Moment) -> Listing:
        columns = await Columns(self._engine, member.book_id, view, moment).filled()
        rows = iter(
            await self._known.of(member.book_id, [keyed.look for its in columns for keyed in its.rows])
        )
        groups = [_group(its, list(islice(rows, len(its.rows)))) for its in columns]
        is_cut = view.is_cut or sum(its.total for its in columns) >= MOST
        return Listing(tuple(group for group in groups if group), None, is_cut)

    async def placing(
        self, member: Membership, view: View, moment: Moment, todo_id: UUID, through: str | None
    ) -> Placing | None:
        if view.columns:
            return await Columns(self._engine, member.book_id, view, moment).placing(todo_id)
        end = read_cursor(through, view) if through else None
        return await Pages(self._engine, member.book_id, view, moment).placing(todo_id, end)

    async def row(self, member: Membership, todo_id: UUID) -> TodoRow | None:
        return await self._known.one(member.book_id, todo_id)

    async def parts(self, member: Membership, todo_id: UUID) -> Listing:
        theirs = Sql("parent_id = ? AND deleted_at IS NULL", (todo_id,))
        rows = await rows_where(self._engine, member.book_id, theirs)
        return Listing((Group(ALL.key, ALL.title, tuple(rows)),) if rows else (), None)

    async def sidebar(
        self, member: Membership, moment: Moment, views: Sequence[SavedViewLink] = ()
    ) -> Sidebar:
        return await labels.sidebar(self._engine, member, moment, views)

    async def projects(self, member: Membership) -> list[ProjectLink]:
        return await labels.projects(self._engine, member.book_id)

    async def tags(self, member: Membership) -> list[TagLink]:
        return await labels.tags(self._engine, member.book_id)

    async def people(self, member: Membership) -> list[PersonLink]:
        return await labels.people(self._engine, member.book_id)


def _group(its: Filled, rows: Sequence[TodoRow | None]) -> Group | None:
    column, shown = its.column, tuple(row for row in rows if row)
    if not its.total and not column.lasts:
        return None
    return Group(column.key, column.title, shown, url=column.url, total=its.total)
