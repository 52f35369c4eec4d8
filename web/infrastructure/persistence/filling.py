"""Putting records into an account in which nothing was done yet."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

import asyncpg

from web.application.ports import Ids
from web.domain.account import Preferences
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Action
from web.domain.person import Person, named_after
from web.domain.takeout.records import Book, Record, Recorded
from web.domain.todo import Todo
from web.infrastructure.persistence import blocker_rows, ring_rows
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.journal_store import FIELDS
from web.infrastructure.persistence.linking import LINKS, Statement
from web.infrastructure.persistence.preferences import COLUMNS, columns_of
from web.infrastructure.persistence.records import PERSON, record_of, values_of
from web.infrastructure.persistence.snapshots import kind_of, snapshot
from web.infrastructure.persistence.writing import INSERT_ACTION, INSERT_CHANGE

OWN_BOOKS = "(SELECT book_id FROM memberships WHERE account_id = ? AND role = 'owner')"
USED = f"SELECT revision FROM books WHERE revision > 0 AND id IN {OWN_BOOKS}"  # noqa: S608
EMPTY = f"DELETE FROM books WHERE id IN {OWN_BOOKS}"  # noqa: S608
SET = ", ".join(f"{column} = ?" for column in COLUMNS)
PREFER = f"UPDATE accounts SET {SET}, revision = revision + 1 WHERE id = ?"  # noqa: S608
INSERT_BOOK = "INSERT INTO books (id, name, revision, created_at) VALUES (?, ?, ?, ?)"
INSERT_MEMBERSHIP = "INSERT INTO memberships (id, account_id, book_id, role) VALUES (?, ?, ?, 'owner')"
NAMELESS = """SELECT memberships.book_id, accounts.name, accounts.created_at FROM memberships
    JOIN accounts ON accounts.id = account_id WHERE account_id = ? AND NOT EXISTS (SELECT 1 FROM people
        WHERE people.book_id = memberships.book_id AND people.account_id = accounts.id)"""
ADMIT = f"{PERSON.insert} ON CONFLICT (book_id, folded) DO UPDATE SET account_id = excluded.account_id"
IN_USE = "Something was done in this account already. A whole export needs a new one."
NO_WHOLE = "This file does not hold together, or what it holds is in this Daybook already."
ADOPT = "UPDATE todos SET parent_id = ? WHERE id = ?"


class Filling:
    """Made ready before it is written, since everybody else who writes has to wait for that."""

    def __init__(self, account_id: UUID, ids: Ids) -> None:
        self._account_id = account_id
        self._ids = ids
        self._batches: list[list[Statement]] = []
        self._families: list[Statement] = []

    def add(self, records: Sequence[Record]) -> None:
        rows = [statement for record in records for statement in self._rows(record)]
        todos = [record for record in records if isinstance(record, Todo)]
        links = [each for link in LINKS for todo in todos for each in link.inserted(todo)]
        self._batches.append([*rows, *links])
        self._families += [Statement(ADOPT, (todo.parent_id, todo.id)) for todo in todos if todo.parent_id]
        blockings = (its for todo in todos for its in blocker_rows.blockings_of(todo))
        self._families += [Statement(blocker_rows.INSERT, its) for its in blockings]
        ringings = (its for todo in todos for its in ring_rows.ringings_of(todo))
        self._families += [Statement(ring_rows.INSERT, its) for its in ringings]

    async def write(self, engine: Engine) -> None:
        try:
            async with engine.transaction():
                if await engine.rows(USED + engine.for_update, (self._account_id,), int):
                    raise Conflict(IN_USE)
                await engine.execute(EMPTY, (self._account_id,))
                for batch in (
                    *self._batches,
                    self._families,
                ):  # what it is part of or waits for may stand below
                    await engine.execute_all(batch)
                await self._admit(engine)
        except (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError) as error:
            raise Invalid({"file": NO_WHOLE}) from error

    async def _admit(self, engine: Engine) -> None:
        """Whose books they are is a person in each, as the file may not say."""
        for person in await engine.rows(NAMELESS, (self._account_id,), self._person):
            await engine.execute(ADMIT, values_of(person, 0))

    def _person(self, book_id: UUID, name: str, created_at: dt.datetime) -> Person:
        return Person(
            id=self._ids.new(),
            book_id=book_id,
            name=named_after(name),
            account_id=self._account_id,
            created_at=created_at,
        )

    def _rows(self, record: Record) -> Iterator[Statement]:
        match record:
            case Preferences():
                yield Statement(PREFER, (*columns_of(record), self._account_id))
            case Book(id=id):
                yield Statement(INSERT_BOOK, (id, record.name, record.revision, record.created_at))
                yield Statement(INSERT_MEMBERSHIP, (self._ids.new(), self._account_id, id))
            case Action():
                yield Statement(INSERT_ACTION, [getattr(record, field) for field in FIELDS])
            case Recorded(change=change):
                before_and_after = (snapshot(change.before), snapshot(change.after))
                subject = (kind_of(change.subject), change.subject.id)
                yield Statement(INSERT_CHANGE, (record.action_id, *subject, *before_and_after))
            case Todo(revision=revision):
                alone = replace(record, parent_id=None)
                yield Statement(record_of(alone).insert, values_of(alone, revision))
            case _:
                yield Statement(record_of(record).insert, values_of(record, record.revision))
