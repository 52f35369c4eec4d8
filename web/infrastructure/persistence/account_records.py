"""Everything of an account as records, in pages, so that neither way needs it all in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from web.application.ports import Ids
from web.domain.journal import Action
from web.domain.merging import Entity
from web.domain.takeout.records import Book, Record, Recorded
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.filling import Filling
from web.infrastructure.persistence.journal_store import FIELDS, make_action
from web.infrastructure.persistence.preferences import COLUMNS, make_preferences
from web.infrastructure.persistence.snapshots import make_change
from web.infrastructure.persistence.store import Store
from web.infrastructure.persistence.stores import (
    PersonStore,
    ProjectStore,
    SavedViewStore,
    SectionStore,
    TagStore,
    TodoStore,
)

PAGE = 1000
STORES = (ProjectStore, SectionStore, TagStore, PersonStore, SavedViewStore, TodoStore)
PREFERENCES = f"SELECT {', '.join(COLUMNS)} FROM accounts WHERE id = ?"  # noqa: S608
BOOKS = (
    "SELECT books.id, books.name, books.revision, books.created_at FROM books"
    " JOIN memberships ON memberships.book_id = books.id"
    " WHERE memberships.account_id = ? AND memberships.role = 'owner' ORDER BY books.id"
)
ACTIONS = f"SELECT {', '.join(FIELDS)} FROM actions WHERE book_id = ? AND revision > ?"  # noqa: S608
CHANGES = (
    "SELECT actions.revision, changes.id, action_id, kind, before, after FROM changes"
    " JOIN actions ON actions.id = action_id WHERE book_id = ?"
    " AND revision >= ? AND (revision > ? OR changes.id > ?) ORDER BY revision, changes.id LIMIT"
)


@dataclass(frozen=True, slots=True)
class AccountRecords:
    engine: Engine
    ids: Ids

    @asynccontextmanager
    async def read(self, account_id: UUID) -> AsyncIterator[AsyncIterator[Record]]:
        async with self.engine.snapshot():
            yield self._records(account_id)

    async def fill(self, account_id: UUID, batches: AsyncIterator[Sequence[Record]]) -> None:
        filling = Filling(account_id, self.ids)
        async for batch in batches:
            await asyncio.to_thread(filling.add, batch)
        await filling.write(self.engine)

    async def _records(self, account_id: UUID) -> AsyncIterator[Record]:
        for preferences in await self.engine.rows(PREFERENCES, (account_id,), make_preferences):
            yield preferences
        for book in await self.engine.rows(BOOKS, (account_id,), _make_book):
            yield book
            for store in STORES:
                async for entity in _entities(store(self.engine, book.id)):
                    yield entity
            async for action in self._actions(book.id):
                yield action
            async for recorded in self._changes(book.id):
                yield recorded

    async def _actions(self, book_id: UUID) -> AsyncIterator[Action]:
        sql, revision = f"{ACTIONS} ORDER BY revision LIMIT {PAGE}", 0
        while page := await self.engine.rows(sql, (book_id, revision), make_action):
            for action in page:
                yield action
            revision = page[-1].revision

    async def _changes(self, book_id: UUID) -> AsyncIterator[Recorded]:
        sql, revision, id = f"{CHANGES} {PAGE}", 0, 0
        while page := await self.engine.rows(sql, (book_id, revision, revision, id), _make_recorded):
            for _, _, recorded in page:
                yield recorded
            revision, id, _ = page[-1]


async def _entities(store: Store[Any]) -> AsyncIterator[Entity]:
    last = UUID(int=0)
    while page := await store.page(last, PAGE):
        for entity in page:
            yield entity
        last = page[-1].id


def _make_book(id: UUID, name: str, revision: int, created_at: Any) -> Book:
    return Book(id=id, name=name, revision=revision, created_at=created_at)


def _make_recorded(revision: int, id: int, action_id: UUID, *change: Any) -> tuple[int, int, Recorded]:
    return revision, id, Recorded(action_id=action_id, change=make_change(*change))
