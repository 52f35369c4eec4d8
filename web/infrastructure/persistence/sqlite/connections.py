"""What one event loop has open on a SQLite file."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from time import perf_counter
from typing import TypeVar

from web.domain.errors import Unavailable
from web.infrastructure.persistence.sqlite.connection import Connection, Work
from web.infrastructure.persistence.sqlite.glance import Glance
from web.infrastructure.persistence.sqlite.work import TooLong, fetch
from web.infrastructure.persistence.sqlite.writer import Writer

T = TypeVar("T")

READERS = 2
SHORT = 0.001
"""Seconds: what takes less in a thread may be tried on the event loop again."""
REMEMBERED = 256
"""Statements of which it is known that they were long."""
_WRITES = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA busy_timeout = 0;
"""
_READS = "PRAGMA query_only = ON; PRAGMA mmap_size = 1073741824;"


class Connections:
    """A writer, a few readers with threads of their own, and one for a glance from the loop itself."""

    def __init__(self, path: str) -> None:
        self.writer = Writer(Connection(path, pragmas=_WRITES))
        self._glance = Glance(path)
        self._long: set[str] = set()
        self._readers: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()
        self._all = [self.writer.connection, self._glance.connection]
        for _ in range(READERS):
            reader = Connection(path, pragmas=_READS)
            self._readers.put_nowait(reader)
            self._all.append(reader)

    async def close(self) -> None:
        for connection in self._all:
            await connection.close()

    async def read(self, sql: str, work: Work[T]) -> T:
        """On the event loop if it is short: a thread gives up the GIL at every row, and that takes twice
        the time. What turns out to be long, or has to wait, is done again in a thread, and in a thread from
        the first the next time."""
        if sql not in self._long:
            try:
                return self._glance.read(work)
            except TooLong:
                self._remember(sql)
            except Unavailable:
                pass
        began = perf_counter()
        found = await self._read_aside(work)
        if perf_counter() - began < SHORT:
            self._long.discard(sql)
        return found

    async def peek(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> T | None:
        try:
            return self._glance.peek(sql, args, make)
        except (TooLong, Unavailable):
            rows = await self._read_aside(fetch(sql, args, make))
            return rows[0] if rows else None

    @asynccontextmanager
    async def reader(self) -> AsyncIterator[Connection]:
        """One of the few, for as long as it is held."""
        reader = await self._readers.get()
        try:
            yield reader
        finally:
            self._readers.put_nowait(reader)

    def _remember(self, sql: str) -> None:
        if len(self._long) >= REMEMBERED:
            self._long.clear()
        self._long.add(sql)

    async def _read_aside(self, work: Work[T]) -> T:
        async with self.reader() as reader:
            return await reader.do(work)
