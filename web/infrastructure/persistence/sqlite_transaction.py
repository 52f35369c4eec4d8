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
from web.infrastructure.persistence.sqlite_connection import PATIENCE, Connection

if TYPE_CHECKING:
    from web.infrastructure.persistence.sqlite_connection import Work
    from web.infrastructure.persistence.sqlite_engine import SqliteEngine

T = TypeVar("T")


class Writer:
    """The one connection that writes, and whose turn it is."""

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
            await self._begin()
        except BaseException:
            self._turn.release()
            raise

    async def _begin(self) -> None:
        """Asks again and again on the loop rather than wait in a thread, where it could not be cancelled."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + PATIENCE
        while not self.connection.do_here(_begun):
            if loop.time() > deadline:
                raise Unavailable
            await asyncio.sleep(0.002)

    async def commit(self) -> None:
        await self._end(self.connection.do(_commit))

    async def roll_back(self) -> None:
        await self._end(self.connection.roll_back())

    async def _end(self, ending: asyncio.Future[None]) -> None:
        """The turn passes on when the work is over, which may be after the one who waited was cancelled."""
        ending.add_done_callback(lambda _: self._turn.release())
        await asyncio.shield(ending)


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
        if error is None and not self._broken:
            await self._writer.commit()
            return False
        await self._writer.roll_back()
        if error is None:
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


def _begun(database: sqlite3.Connection) -> bool:
    try:
        database.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return False
        raise
    return True


def _commit(database: sqlite3.Connection) -> None:
    try:
        database.execute("COMMIT")
    except sqlite3.Error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
