"""One transaction, one action: its rows and its changes are written together, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar
from uuid import UUID

import asyncpg

from web.application.ports import Clock, Ids
from web.application.turns import taking_turns
from web.domain.errors import Conflict, NotFound
from web.domain.journal import Action, Change, Verb
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.journal_store import JournalStore
from web.infrastructure.persistence.linking import Statement
from web.infrastructure.persistence.stores import (
    PersonStore,
    ProjectStore,
    SavedViewStore,
    SectionStore,
    TagStore,
    TodoStore,
)
from web.infrastructure.persistence.writing import statements_for

T = TypeVar("T")

BATCH = 500
# A transaction's first statement is a write, so that two people who change one book wait for each other here.
NEXT = "UPDATE books SET revision = revision + 1 WHERE id = ? RETURNING revision"
COMING = "SELECT revision + 1 FROM books WHERE id = ?"
TAKEN = "This page gave out an id that is taken, so nothing was kept. Reload it and try again."


class NothingChanged(Exception):
    """Leaves the transaction without a commit; never leaves this module."""


class BookMoved(Exception):
    """What was done beforehand no longer holds; never leaves this module."""


class Work:
    def __init__(self, engine: Engine, member: Membership, action: Action) -> None:
        self.member = member
        self.action = action
        self.at = action.at
        self.todos = TodoStore(engine, member.book_id)
        self.projects = ProjectStore(engine, member.book_id)
        self.sections = SectionStore(engine, member.book_id)
        self.tags = TagStore(engine, member.book_id)
        self.people = PersonStore(engine, member.book_id)
        self.saved_views = SavedViewStore(engine, member.book_id)
        self.journal = JournalStore(engine, member.book_id)
        self.changes: list[Change] = []
        self.marks: list[Statement] = []
        self._latest: dict[UUID, Entity | None] = {}

    @property
    def has_changed(self) -> bool:
        return bool(self.changes or self.marks)

    @property
    def statements(self) -> Iterator[Statement]:
        return statements_for(self.action, self.changes, self.marks)

    def add(self, entity: Entity) -> None:
        self.write(Change(None, entity))

    def save(self, before: Entity, after: Entity) -> None:
        self.write(Change(before, after))

    def remove(self, entity: Entity) -> None:
        self.write(Change(entity, None))

    def write(self, change: Change) -> None:
        """From what this work has made of it so far, since of a row only what changes is written."""
        before = self._latest.get(change.subject.id, change.before)
        if before == change.after:
            return
        self.changes.append(Change(before, change.after))
        self._latest[change.subject.id] = change.after

    def latest(self, entity: Entity) -> Entity | None:
        return self._latest.get(entity.id, entity)

    def take_back(self, action: Action) -> None:
        self._mark(action, self.action.revision)

    def bring_back(self, action: Action) -> None:
        self._mark(action, None)

    def _mark(self, action: Action, undone_by: int | None) -> None:
        self.action = replace(self.action, target_id=action.id)
        self.marks.append(Statement("UPDATE actions SET undone_by = ? WHERE id = ?", (undone_by, action.id)))


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    engine: Engine
    clock: Clock
    ids: Ids

    @asynccontextmanager
    async def begin(self, member: Membership, verb: Verb) -> AsyncIterator[Work]:
        member.check_may_write()
        try:
            async with self.engine.transaction(shares=True):
                work = self._work(member, verb, await self._revision(NEXT, member))
                yield work
                if not work.has_changed:
                    raise NothingChanged
                await self._write(work.statements)
        except NothingChanged:
            return

    async def at_length(self, member: Membership, verb: Verb, task: Callable[[Work], Awaitable[T]]) -> T:
        member.check_may_write()
        try:
            return await self._beforehand(member, verb, task)
        except BookMoved:
            async with self.begin(member, verb) as work:
                return await task(work)

    async def _beforehand(self, member: Membership, verb: Verb, task: Callable[[Work], Awaitable[T]]) -> T:
        async with self.engine.snapshot():
            work = self._work(member, verb, await self._revision(COMING, member))
            outcome = await task(work)
        if work.has_changed:
            statements = [statement async for statement in taking_turns(work.statements)]
            async with self.engine.transaction():
                if await self._revision(NEXT, member) != work.action.revision:
                    raise BookMoved
                await self._write(iter(statements))
        return outcome

    async def _write(self, statements: Iterator[Statement]) -> None:
        """In batches, between which others get their turn on the event loop: an import may be long."""
        try:
            while batch := list(islice(statements, BATCH)):
                await self.engine.execute_all(batch)
        except (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError) as error:
            raise Conflict(TAKEN) from error

    async def _revision(self, sql: str, member: Membership) -> int:
        for revision in await self.engine.rows(sql, (member.book_id,), int):
            return revision
        raise NotFound("There is no such book.")

    def _work(self, member: Membership, verb: Verb, revision: int) -> Work:
        action = Action(
            id=self.ids.new(),
            book_id=member.book_id,
            account_id=member.account_id,
            revision=revision,
            verb=verb,
            at=self.clock.now(),
        )
        return Work(self.engine, member, action)
