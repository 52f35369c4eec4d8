"""One transaction, one action: its rows and its changes are written together, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import islice
from uuid import UUID

import asyncpg

from web.application.ports import Clock, Ids
from web.domain.errors import Conflict, NotFound
from web.domain.journal import Action, Change, Verb
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.journal_store import JournalStore
from web.infrastructure.persistence.stores import ProjectStore, TagStore, TodoStore
from web.infrastructure.persistence.writing import Statement, statements_for

BATCH = 500
TAKEN = "This page gave out an id that is taken, so nothing was kept. Reload it and try again."


class NothingChanged(Exception):
    """Leaves the transaction without a commit; never leaves this module."""


class Work:
    def __init__(self, engine: Engine, member: Membership, action: Action) -> None:
        self.member = member
        self.action = action
        self.at = action.at
        self.todos = TodoStore(engine, member.book_id)
        self.projects = ProjectStore(engine, member.book_id)
        self.tags = TagStore(engine, member.book_id)
        self.journal = JournalStore(engine, member.book_id)
        self.changes: list[Change] = []
        self.marks: list[Statement] = []
        self._latest: dict[UUID, Entity | None] = {}

    def add(self, entity: Entity) -> None:
        self.write(Change(None, entity))

    def save(self, before: Entity, after: Entity) -> None:
        self.write(Change(before, after))

    def remove(self, entity: Entity) -> None:
        self.write(Change(entity, None))

    def write(self, change: Change) -> None:
        if change.before == change.after:
            return
        self.changes.append(change)
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
            async with self.engine.transaction():
                work = Work(self.engine, member, await self._next_action(member, verb))
                yield work
                if not (work.changes or work.marks):
                    raise NothingChanged
                await self._write(work)
        except NothingChanged:
            return

    async def _write(self, work: Work) -> None:
        """In batches, between which others get their turn on the event loop: an import may be long."""
        statements = statements_for(work.action, work.changes, work.marks)
        try:
            while batch := list(islice(statements, BATCH)):
                await self.engine.execute_all(batch)
        except (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError) as error:
            raise Conflict(TAKEN) from error

    async def _next_action(self, member: Membership, verb: Verb) -> Action:
        # The first statement is a write, so that two people who change one book wait for each other here.
        revisions = await self.engine.rows(
            "UPDATE books SET revision = revision + 1 WHERE id = ? RETURNING revision",
            (member.book_id,),
            int,
        )
        if not revisions:
            raise NotFound("There is no such book.")
        return Action(
            id=self.ids.new(),
            book_id=member.book_id,
            account_id=member.account_id,
            revision=revisions[0],
            verb=verb,
            at=self.clock.now(),
        )
