"""A transaction of SQLite: there is one writer, and whoever has it has all of it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Literal, TypeVar

from piccolo.engine.exceptions import TransactionError
from piccolo.engine.sqlite import SQLiteTransaction, TransactionType

from web.domain.errors import Unavailable

if TYPE_CHECKING:
    from web.infrastructure.persistence.sqlite_connection import Connection, Work
    from web.infrastructure.persistence.sqlite_engine import SqliteEngine

T = TypeVar("T")

PATIENCE = 5.0
"""Seconds that a write waits for its turn, first among our own and then among other processes."""


class Writer:
    """The one connection that writes. Its thread keeps to the order it was asked in, so that a cancelled
    BEGIN, COMMIT or ROLLBACK is always over before the next transaction begins."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._turn = asyncio.Lock()

    async def begin(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._turn.acquire()
        except TimeoutError as error:
            raise Unavailable from error
        try:
            await self.connection.do(_begin)
        except BaseException:
            self.connection.roll_back()
            self._turn.release()
            raise

    async def end(self, *, commit: bool) -> None:
        try:
            await (self.connection.do(_commit) if commit else self.connection.roll_back())
        except BaseException:
            self.connection.roll_back()
            raise
        finally:
            self._turn.release()


class Transaction(SQLiteTransaction):
    """Always IMMEDIATE, never nested: a deferred one that turns to writing cannot wait for its turn."""

    engine: SqliteEngine

    def __init__(self, engine: SqliteEngine) -> None:
        super().__init__(engine, TransactionType.immediate)
        self.open = False
        self._broken = False

    async def __aenter__(self) -> Transaction:
        if self.engine.current is not None:
            raise TransactionError("A transaction is open already, and they do not nest.")
        self._writer = self.engine.writer
        await self._writer.begin()
        self.open = True
        self.engine.current_transaction.set(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> Literal[False]:
        self.open = False
        self.engine.current_transaction.set(None)
        failed = error is not None or self._broken
        await self._writer.end(commit=not failed)
        if self._broken and error is None:
            raise Unavailable
        return False

    async def do(self, work: Work[T]) -> T:
        with self._noticing_faults():
            return await self._writer.connection.do(work)

    def do_here(self, work: Work[T]) -> T:
        with self._noticing_faults():
            return self._writer.connection.do_here(work)

    @contextmanager
    def _noticing_faults(self) -> Iterator[None]:
        """After a fault nothing more is run, since the connection that comes next has no transaction."""
        if self._broken:
            raise Unavailable
        try:
            yield
        except Unavailable:
            self._broken = True
            raise


def _begin(database: sqlite3.Connection) -> None:
    database.execute("BEGIN IMMEDIATE")


def _commit(database: sqlite3.Connection) -> None:
    database.execute("COMMIT")
