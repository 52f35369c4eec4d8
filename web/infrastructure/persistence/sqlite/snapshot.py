"""Reading one moment of a SQLite file while others go on writing: what WAL is for."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from piccolo.engine.exceptions import TransactionError
from piccolo.engine.sqlite import SQLiteTransaction, TransactionType

from web.domain.errors import Unavailable
from web.infrastructure.persistence.sqlite.connection import Connection, Work

if TYPE_CHECKING:
    from web.infrastructure.persistence.sqlite.engine import SqliteEngine

T = TypeVar("T")


class Snapshot(SQLiteTransaction):
    """What the engine's reads go to meanwhile. It always works in the reader's thread."""

    def __init__(self, engine: SqliteEngine, reader: Connection) -> None:
        super().__init__(engine, TransactionType.deferred)
        self._reader = reader
        self.open = True

    async def read(self, work: Work[T]) -> T:
        return await self.do(work)

    async def do(self, work: Work[T]) -> T:
        return await self._reader.do(_still_inside(work))

    def do_here(self, work: Work[T]) -> T:
        return self._reader.do_here(_still_inside(work))


@asynccontextmanager
async def snapshot(engine: SqliteEngine, reader: Connection) -> AsyncIterator[None]:
    if engine.current is not None:
        raise TransactionError("A transaction is open already, and they do not nest.")
    try:
        await reader.do(_begin)
        shown = Snapshot(engine, reader)
        engine.current_transaction.set(shown)
        try:
            yield
        finally:
            shown.open = False
            engine.current_transaction.set(None)
    finally:
        reader.roll_back()  # in the reader's thread, before anything for whoever has it next


def _begin(database: sqlite3.Connection) -> None:
    database.execute("BEGIN")


def _still_inside(work: Work[T]) -> Work[T]:
    """A fault opens the connection anew, and what it then shows is another moment."""

    def attempt(database: sqlite3.Connection) -> T:
        if not database.in_transaction:
            raise Unavailable
        return work(database)

    return attempt
