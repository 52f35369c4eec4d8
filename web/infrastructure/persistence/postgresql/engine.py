"""PostgreSQL as Daybook uses it: a pool, and the same few methods as for SQLite."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, nullcontext
from itertools import starmap
from typing import TypeVar, cast

import asyncpg
from piccolo.engine.postgres import PostgresEngine
from piccolo.querystring import QueryString

from web.infrastructure.persistence.faults import hanging_up_too, noticing_postgresql_faults
from web.infrastructure.persistence.loops import PerLoop
from web.infrastructure.persistence.postgresql.transaction import Transaction
from web.infrastructure.persistence.statements import count_statement, numbered, together

T = TypeVar("T")

CONNECTIONS = 10
PATIENCE = 5.0
"""Seconds to wait for a connection; a single statement may take six times as long."""


class PostgresqlEngine(PostgresEngine):
    """Piccolo's engine connects when it is imported, and loses a connection when a commit fails."""

    for_update = " FOR UPDATE"
    """Ends a SELECT inside a transaction whose rows are about to be changed; empty for SQLite."""

    def __init__(self, url: str) -> None:
        super().__init__(config={"dsn": url, "timeout": PATIENCE})
        self._pools = PerLoop(lambda: asyncio.ensure_future(self._open_pool()))

    async def check_version(self) -> None:
        """Not when it is made: there may be no server yet, and to import piccolo_conf must not fail."""

    @property
    def current(self) -> Transaction | None:
        """The open transaction of this task; one that a task inherited and that is over does not count."""
        transaction = cast("Transaction | None", self.current_transaction.get())
        return transaction if transaction is not None and transaction.open else None

    async def open(self) -> None:
        """Raises Unavailable when there is no server, or no such database on it."""
        with noticing_postgresql_faults():
            await self.ready_pool()

    async def close(self) -> None:
        opening = self._pools.forget()
        if opening is not None:
            await (await opening).close()

    async def ready_pool(self) -> asyncpg.Pool:
        opening = self._pools.here()
        try:
            return await asyncio.shield(opening)
        except Exception:
            self._pools.forget()  # so that the next one tries again
            raise

    def transaction(self, *_: object, **__: object) -> Transaction:
        return Transaction(self)

    def snapshot(self) -> Transaction:
        """Inside, every read sees the same moment, and writing is an error. Others may write meanwhile."""
        return Transaction(self, isolation="repeatable_read", readonly=True)

    async def rows(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> list[T]:
        """`make` takes a row's columns in their order. Inside a transaction its own writes are seen."""
        return list(starmap(make, await self._fetch(numbered(sql), args)))

    async def peek(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> T | None:
        """The first row. On SQLite this is much quicker than `rows`; here it is the same."""
        records = await self._fetch(numbered(sql), args)
        return make(*records[0]) if records else None

    async def execute(self, sql: str, args: Sequence[object] = ()) -> int:
        """The number of rows that it changed."""
        count_statement(sql)
        async with self._connection() as connection:
            status: str = await connection.execute(numbered(sql), *args)
        return int(status.rpartition(" ")[2])

    async def execute_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        count_statement(sql)
        async with self._connection() as connection:
            await connection.executemany(numbered(sql), rows)

    async def execute_all(self, statements: Sequence[tuple[str, Sequence[object]]]) -> None:
        """One after the other, and all or none."""
        async with self.transaction() if self.current is None else nullcontext():
            for sql, rows in together(statements):
                await self.execute_many(sql, rows)

    async def run_querystring(
        self, querystring: QueryString, *_: object, **__: object
    ) -> list[asyncpg.Record]:
        sql, args = querystring.compile_string(engine_type=self.engine_type)
        return await self._fetch(sql, args)

    async def run_ddl(self, ddl: str, *_: object, **__: object) -> list[asyncpg.Record]:
        return await self._fetch(ddl, ())

    async def _fetch(self, sql: str, args: Sequence[object]) -> list[asyncpg.Record]:
        count_statement(sql)
        async with self._connection() as connection:
            records: list[asyncpg.Record] = await connection.fetch(sql, *args)
        return records

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[asyncpg.Connection]:
        with noticing_postgresql_faults():
            transaction = self.current
            if transaction is not None:
                with hanging_up_too(transaction.connection):
                    yield transaction.connection
                return
            pool = await self.ready_pool()
            async with pool.acquire() as connection:
                with hanging_up_too(connection):
                    yield connection

    async def _open_pool(self) -> asyncpg.Pool:
        return await asyncpg.create_pool(
            **self.config,
            min_size=1,
            max_size=CONNECTIONS,
            command_timeout=6 * PATIENCE,
            reset=_leave_as_it_is,
            server_settings={"application_name": "daybook", "timezone": "UTC", "jit": "off"},
        )


async def _leave_as_it_is(connection: asyncpg.Connection) -> None:
    """Saves a round trip for each use: nothing here sets a variable, listens or takes a session's lock."""
