"""Works that one COMMIT confirms, each with a savepoint of its own in one transaction."""

from __future__ import annotations

import asyncio
import sqlite3

from web.domain.errors import Unavailable

MOST = 16
"""Works in a batch, since the first of them waits for the last."""


class Batch:
    """What is finished, and not confirmed yet."""

    def __init__(self) -> None:
        self.confirmed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._size = 0

    @property
    def has_room(self) -> bool:
        return self._size < MOST

    def add(self) -> asyncio.Future[None]:
        self._size += 1
        return self.confirmed

    def end(self, error: BaseException | None) -> None:
        """Whoever was cancelled meanwhile is told nothing."""
        if error is None:
            self.confirmed.set_result(None)
        else:
            self.confirmed.set_exception(error)
            self.confirmed.exception()


def join(database: sqlite3.Connection) -> bool:
    """False where a fault has ended the transaction: a savepoint would begin another one."""
    if database.in_transaction:
        database.execute("SAVEPOINT work")
    return database.in_transaction


def leave(database: sqlite3.Connection) -> None:
    database.execute("RELEASE work")


def undo(database: sqlite3.Connection) -> None:
    if database.in_transaction:
        database.execute("ROLLBACK TO work")
        database.execute("RELEASE work")


def commit(database: sqlite3.Connection) -> None:
    if not database.in_transaction:
        raise Unavailable
    try:
        database.execute("COMMIT")
    except sqlite3.Error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
