"""SQLite as Daybook uses it: one writer, a few readers, and a quick look from the event loop itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from piccolo.engine.sqlite import SQLiteEngine
from piccolo.querystring import QueryString

from web.infrastructure.persistence import converters  # noqa: F401  registers them
from web.infrastructure.persistence.loops import PerLoop
from web.infrastructure.persistence.sqlite_connection import (
    Connection,
    Work,
    change,
    change_all,
    change_many,
    fetch,
    fetch_dicts,
)
from web.infrastructure.persistence.sqlite_transaction import PATIENCE, Transaction, Writer
from web.infrastructure.persistence.statements import count_statement

T = TypeVar("T")

READERS = 3
_WRITES = f"""
    PRAGMA busy_timeout = {int(PATIENCE * 1000)};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA journal_size_limit = 67108864;
"""
_READS = f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}; PRAGMA query_only = ON;"
_PEEKS = "PRAGMA busy_timeout = 0; PRAGMA query_only = ON;"


class Connections:
    """What one event loop has open on the file."""

    def __init__(self, path: str) -> None:
        self.writer = Writer(Connection(path, pragmas=_WRITES))
        self.peeker = Connection(path, pragmas=_PEEKS)
        self.readers: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()
        self._all = [self.writer.connection, self.peeker]
        for _ in range(READERS):
            reader = Connection(path, pragmas=_READS)
            self.readers.put_nowait(reader)
            self._all.append(reader)

    async def close(self) -> None:
        for connection in self._all:
            await connection.close()


class SqliteEngine(SQLiteEngine):
    """Piccolo's own opens a connection for every query, and its transactions fail when two people write."""

    for_update = ""
    """The transaction has the whole database to itself already; for PostgreSQL this is ` FOR UPDATE`."""

    def __init__(self, path: str) -> None:
        super().__init__(path=path)
        self._connections = PerLoop(lambda: Connections(path))

    @property
    def writer(self) -> Writer:
        return self._connections.here().writer

    @property
    def current(self) -> Transaction | None:
        """The open transaction of this task; one that a task inherited and that is over does not count."""
        transaction = cast("Transaction | None", self.current_transaction.get())
        return transaction if transaction is not None and transaction.open else None

    async def open(self) -> None:
        """Creates the file where there is none. Raises Unavailable where that cannot be."""
        await self.writer.connection.do(lambda _: None)

    async def close(self) -> None:
        connections = self._connections.forget()
        if connections is not None:
            await connections.close()

    def transaction(self, *_: object, **__: object) -> Transaction:
        return Transaction(self)

    async def rows(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> list[T]:
        """`make` takes a row's columns in their order. Inside a transaction its own writes are seen."""
        return await self._read(sql, fetch(sql, args, make))

    async def peek(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> T | None:
        """The first row, read on the event loop itself: a fifth of the cost, for look-ups by a key only."""
        count_statement(sql)
        work = fetch(sql, args, make)
        transaction = self.current
        rows = transaction.do_here(work) if transaction else self._connections.here().peeker.do_here(work)
        return rows[0] if rows else None

    async def execute(self, sql: str, args: Sequence[object] = ()) -> int:
        """The number of rows that it changed."""
        return await self._write(sql, change(sql, args))

    async def execute_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        await self._write(sql, change_many(sql, rows))

    async def execute_all(self, statements: Sequence[tuple[str, Sequence[object]]]) -> None:
        """One after the other, in one visit to the writer's thread."""
        await self._write("; ".join(sql for sql, _ in statements), change_all(statements))

    async def run_querystring(
        self, querystring: QueryString, *_: object, **__: object
    ) -> list[dict[str, object]]:
        sql, args = querystring.compile_string(engine_type=self.engine_type)
        run = self._read if sql.lstrip()[:6].upper() == "SELECT" else self._write
        return await run(sql, fetch_dicts(sql, args))

    async def run_ddl(self, ddl: str, *_: object, **__: object) -> list[dict[str, object]]:
        return await self._write(ddl, fetch_dicts(ddl, ()))

    async def _read(self, sql: str, work: Work[T]) -> T:
        count_statement(sql)
        transaction = self.current
        if transaction is not None:
            return await transaction.do(work)
        readers = self._connections.here().readers
        reader = await readers.get()
        try:
            return await reader.do(work)
        finally:
            readers.put_nowait(reader)

    async def _write(self, sql: str, work: Work[T]) -> T:
        transaction = self.current
        if transaction is None:
            async with self.transaction():
                return await self._write(sql, work)
        count_statement(sql)
        return await transaction.do(work)
