"""SQLite as Daybook uses it: one writer, short reads on the event loop itself, long ones aside."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import TypeVar, cast

from piccolo.engine.sqlite import SQLiteEngine
from piccolo.querystring import QueryString

from web.infrastructure.persistence.loops import PerLoop
from web.infrastructure.persistence.sqlite import converters  # noqa: F401  registers them
from web.infrastructure.persistence.sqlite.connection import Work
from web.infrastructure.persistence.sqlite.connections import Connections
from web.infrastructure.persistence.sqlite.snapshot import Snapshot, snapshot
from web.infrastructure.persistence.sqlite.transaction import Transaction
from web.infrastructure.persistence.sqlite.work import (
    change,
    change_all,
    change_many,
    fetch,
    fetch_dicts,
)
from web.infrastructure.persistence.sqlite.writer import Writer
from web.infrastructure.persistence.statements import count_statement, is_select, together

T = TypeVar("T")

FEW = 20
"""Statements by key that together keep the event loop for less than half a millisecond."""


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
    def current(self) -> Transaction | Snapshot | None:
        """The open transaction of this task; one that a task inherited and that is over does not count."""
        transaction = cast("Transaction | Snapshot | None", self.current_transaction.get())
        return transaction if transaction is not None and transaction.open else None

    async def open(self) -> None:
        """Creates the file where there is none. Raises Unavailable where that cannot be."""
        await self.writer.connection.do(lambda _: None)  # in its thread, where it may wait
        async with self.transaction():
            pass

    async def close(self) -> None:
        connections = self._connections.forget()
        if connections is not None:
            await connections.close()

    def transaction(self, *_: object, shares: bool = False, **__: object) -> Transaction:
        """One that `shares` may be confirmed by the same COMMIT as others: for what is short."""
        return Transaction(self, shares=shares)

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[None]:
        """Inside, every read sees the same moment, and writing is an error. Others may write meanwhile."""
        async with self._connections.here().reader() as reader, snapshot(self, reader):
            yield

    async def rows(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> list[T]:
        """`make` takes a row's columns in their order. Inside a transaction its own writes are seen."""
        return await self._read(sql, fetch(sql, args, make))

    async def peek(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> T | None:
        """The first row. It is kept in memory until somebody commits something, so ask for what is small."""
        if self.current is None:
            count_statement(sql)
            return await self._connections.here().peek(sql, args, make)
        rows = await self.rows(sql, args, make)
        return rows[0] if rows else None

    async def execute(self, sql: str, args: Sequence[object] = ()) -> int:
        """For a few rows, since it runs on the event loop: twice as many writes per second as in a thread.
        Answers the number of rows that it changed."""
        async with self._writing(sql) as transaction:
            return transaction.do_here(change(sql, args))

    async def execute_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        async with self._writing(sql) as transaction:
            await transaction.do(change_many(sql, rows))

    async def execute_all(self, statements: Sequence[tuple[str, Sequence[object]]]) -> None:
        """One after the other: a few on the event loop, many in one visit to the writer's thread."""
        changes = list(together(statements))
        work = change_all(changes)
        async with self._writing(*(sql for sql, _ in changes)) as transaction:
            if len(statements) <= FEW:
                transaction.do_here(work)
            else:
                await transaction.do(work)

    async def run_querystring(
        self, querystring: QueryString, *_: object, **__: object
    ) -> list[dict[str, object]]:
        sql, args = querystring.compile_string(engine_type=self.engine_type)
        if is_select(sql):
            return await self._read(sql, fetch_dicts(sql, args))
        async with self._writing(sql) as transaction:
            return await transaction.do(fetch_dicts(sql, args))

    async def run_ddl(self, ddl: str, *_: object, **__: object) -> list[dict[str, object]]:
        async with self._writing(ddl) as transaction:
            return await transaction.do(fetch_dicts(ddl, ()))

    async def _read(self, sql: str, work: Work[T]) -> T:
        count_statement(sql)
        transaction = self.current
        if transaction is None:
            return await self._connections.here().read(sql, work)
        return await transaction.read(work) if is_select(sql) else transaction.do_here(work)

    def _writing(self, *statements: str) -> AbstractAsyncContextManager[Transaction | Snapshot]:
        for sql in statements:
            count_statement(sql)
        current = self.current
        return self.transaction() if current is None else nullcontext(current)
