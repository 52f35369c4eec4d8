"""Putting records into an account in which nothing was done yet."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from uuid import UUID

import asyncpg

from web.application.ports import Ids
from web.domain.account import Preferences
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Action
from web.domain.takeout.records import Book, Record, Recorded
from web.domain.todo import Todo
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.journal_store import FIELDS
from web.infrastructure.persistence.records import record_of, values_of
from web.infrastructure.persistence.snapshots import kind_of, snapshot
from web.infrastructure.persistence.writing import INSERT_ACTION, INSERT_CHANGE, INSERT_TAG, Statement

OWN_BOOKS = "(SELECT book_id FROM memberships WHERE account_id = ? AND role = 'owner')"
USED = f"SELECT revision FROM books WHERE revision > 0 AND id IN {OWN_BOOKS}"  # noqa: S608
EMPTY = f"DELETE FROM books WHERE id IN {OWN_BOOKS}"  # noqa: S608
PREFER = (
    "UPDATE accounts SET time_zone = ?, week_start = ?, day_first = ?, theme = ?, single_keys = ?,"
    " revision = revision + 1 WHERE id = ?"
)
INSERT_BOOK = "INSERT INTO books (id, name, revision, created_at) VALUES (?, ?, ?, ?)"
INSERT_MEMBERSHIP = "INSERT INTO memberships (id, account_id, book_id, role) VALUES (?, ?, ?, 'owner')"
ADOPT = "UPDATE todos SET parent_id = ? WHERE id = ?"


class Filling:
    def __init__(self, engine: Engine, ids: Ids, account_id: UUID) -> None:
        self._engine = engine
        self._ids = ids
        self._account_id = account_id
        self._children: list[tuple[UUID, UUID]] = []

    async def add(self, records: Sequence[Record]) -> None:
        await self._engine.execute_all([statement for record in records for statement in self._rows(record)])

    async def join_families(self) -> None:
        """Parts last, since a part may stand before what it is part of."""
        await self._engine.execute_many(ADOPT, self._children)

    def _rows(self, record: Record) -> Iterator[Statement]:
        match record:
            case Preferences(time_zone=zone, week_start=week_start, day_first=day_first):
                rest = (record.theme.value, record.single_keys, self._account_id)
                yield Statement(PREFER, (zone, week_start, day_first, *rest))
            case Book(id=id):
                yield Statement(INSERT_BOOK, (id, record.name, record.revision, record.created_at))
                yield Statement(INSERT_MEMBERSHIP, (self._ids.new(), self._account_id, id))
            case Action():
                yield Statement(INSERT_ACTION, [getattr(record, field) for field in FIELDS])
            case Recorded(change=change):
                before_and_after = (snapshot(change.before), snapshot(change.after))
                subject = (kind_of(change.subject), change.subject.id)
                yield Statement(INSERT_CHANGE, (record.action_id, *subject, *before_and_after))
            case Todo():
                yield from self._todo_rows(record)
            case _:
                yield Statement(record_of(record).insert, values_of(record, record.revision))

    def _todo_rows(self, todo: Todo) -> Iterator[Statement]:
        if todo.parent_id:
            self._children.append((todo.parent_id, todo.id))
        alone = replace(todo, parent_id=None)
        yield Statement(record_of(alone).insert, values_of(alone, todo.revision))
        yield from (Statement(INSERT_TAG, (todo.id, tag_id)) for tag_id in todo.tag_ids)


@asynccontextmanager
async def filling(engine: Engine, ids: Ids, account_id: UUID) -> AsyncIterator[Filling]:
    try:
        async with engine.transaction():
            if await engine.rows(USED + engine.for_update, (account_id,), int):
                raise Conflict("Something was done in this account already. A whole export needs a new one.")
            await engine.execute(EMPTY, (account_id,))
            started = Filling(engine, ids, account_id)
            yield started
            await started.join_families()
    except (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError) as error:
        sentence = "This file does not hold together, or what it holds is in this Daybook already."
        raise Invalid({"file": sentence}) from error
