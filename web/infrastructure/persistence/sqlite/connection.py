"""One connection to a SQLite file, used off the event loop, and replaced after a fault."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from typing import TypeVar

from web.infrastructure.persistence.faults import sqlite_fault
from web.infrastructure.persistence.sqlite.worker import Worker

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

PATIENCE = 10.0
"""Seconds to wait for other processes that use the same file: the command line may import a long list."""


class Connection:
    """Opened when first used. A fault closes it (which rolls back), and the next use opens it again."""

    def __init__(self, path: str, *, pragmas: str) -> None:
        self._path = path
        self._pragmas = pragmas
        self._database: sqlite3.Connection | None = None
        self._worker = Worker()

    def do(self, work: Work[T]) -> asyncio.Future[T]:
        """Done in this connection's own thread, after all that was asked for before, even if cancelled."""
        return self._worker.do(lambda: self.do_here(work))

    def do_here(self, work: Work[T]) -> T:
        """Does the work in the calling thread: only while nothing else is asked of this connection."""
        try:
            return work(self._database or self._open())
        except sqlite3.Error as error:
            fault = sqlite_fault(error)
            if fault is None:
                raise
            self.drop()
            raise fault from error

    def roll_back(self) -> asyncio.Future[None]:
        """Never fails: a connection that cannot roll back is closed, which comes to the same."""
        return self._worker.do(self._roll_back)

    def _roll_back(self) -> None:
        try:
            if self._database is not None and self._database.in_transaction:
                self._database.execute("ROLLBACK")
        except sqlite3.Error:
            self.drop()

    def drop(self) -> None:
        database, self._database = self._database, None
        if database is not None:
            database.close()

    async def close(self) -> None:
        await self._worker.do(self.drop)
        self._worker.stop()

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(
            self._path,
            timeout=PATIENCE,
            detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES,
            isolation_level=None,  # we say BEGIN ourselves
            check_same_thread=False,  # used in its own thread and, for a moment, on the event loop's
            cached_statements=512,
        )
        try:
            database.executescript(self._pragmas)
        except sqlite3.Error:
            database.close()
            raise
        self._database = database
        return database
