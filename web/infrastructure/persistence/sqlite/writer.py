"""Whose turn it is to write to SQLite."""

from __future__ import annotations

import asyncio
import sqlite3

from web.domain.errors import Unavailable
from web.infrastructure.persistence.sqlite.connection import PATIENCE, Connection

QUEUE_PATIENCE = 3 * PATIENCE
"""Seconds to wait for who writes in this process: they are at work, and an import may be long."""

LAST_CHANCE = 0.5
"""Seconds to wait for other processes once it was a long time till one's turn. If they have locked the file
for good, a whole queue is told so at once, and not one after the other."""


class Writer:
    """The one connection that writes, and whose turn it is."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._turn = asyncio.Lock()

    async def begin(self) -> None:
        deadline = _in(PATIENCE)
        try:
            async with asyncio.timeout(QUEUE_PATIENCE):
                await self._turn.acquire()
        except TimeoutError as error:
            raise Unavailable from error
        try:
            await self._begin(max(deadline, _in(LAST_CHANCE)))
        except BaseException:
            self._turn.release()
            raise

    async def _begin(self, deadline: float) -> None:
        """Asks again and again on the loop rather than wait in a thread, where it could not be cancelled."""
        while not self.connection.do_here(_begun):
            if _in(0) > deadline:
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


def _in(seconds: float) -> float:
    return asyncio.get_running_loop().time() + seconds


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
