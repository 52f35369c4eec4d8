"""Whose turn it is to write to SQLite, and whom one COMMIT confirms."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from typing import NamedTuple

from web.domain.errors import Unavailable
from web.infrastructure.persistence.sqlite.batch import Batch
from web.infrastructure.persistence.sqlite.connection import PATIENCE, Connection
from web.infrastructure.persistence.sqlite.savepoints import commit, join, leave, undo

QUEUE_PATIENCE = 3 * PATIENCE
"""Seconds to wait for who writes in this process: they are at work, and an import may be long."""

LAST_CHANCE = 0.5
"""Seconds to wait for other processes once it was a long time till one's turn. If they have locked the file
for good, a whole queue is told so at once, and not one after the other."""


class Waiting(NamedTuple):
    turn: asyncio.Future[None]
    shares: bool


class Writer:
    """The one connection that writes, and whose turn it is.

    Those who share hand their transaction on, finished but open, to the next who does. The last of them
    commits, since to wait for the disk is what takes longest, and none is told that it is done before.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._queue: deque[Waiting] = deque()
        self._is_taken = False
        self._shares = False
        self._batch: Batch | None = None

    async def begin(self, *, shares: bool = False) -> None:
        deadline = _in(PATIENCE)
        await self._take_turn(shares)
        self._shares = shares
        try:
            if not self._has_joined():
                await self._begin(max(deadline, _in(LAST_CHANCE)))
        except BaseException:
            self._pass_on()
            raise

    async def commit(self) -> None:
        try:
            if self._batch:
                self.connection.do_here(leave)
            self._batch = self._batch or Batch()
            confirmed = self._batch.add()
        finally:
            self._pass_on()
        await asyncio.shield(confirmed)

    async def roll_back(self) -> None:
        """The turn passes on when it is over, which may be after the one who waited was cancelled."""
        if self._batch is None:
            ending = self.connection.roll_back()
            ending.add_done_callback(lambda _: self._hand_over())
            await asyncio.shield(ending)
        else:
            self._undo()
            self._pass_on()

    async def _take_turn(self, shares: bool) -> None:
        if not self._is_taken:
            self._is_taken = True
            return
        waiting = Waiting(asyncio.get_running_loop().create_future(), shares)
        self._queue.append(waiting)
        try:
            async with asyncio.timeout(QUEUE_PATIENCE):
                await waiting.turn
        except TimeoutError as error:
            self._give_up(waiting)
            raise Unavailable from error
        except BaseException:
            self._give_up(waiting)
            raise

    def _give_up(self, waiting: Waiting) -> None:
        """It may have been one's turn already."""
        if not waiting.turn.cancelled():
            self._pass_on()

    def _has_joined(self) -> bool:
        if self._batch is None:
            return False
        if self.connection.do_here(join):
            return True
        batch, self._batch = self._batch, None
        batch.end(Unavailable())
        return False

    async def _begin(self, deadline: float) -> None:
        """Asks again and again on the loop rather than wait in a thread, where it could not be cancelled."""
        while not self.connection.do_here(_begun):
            if _in(0) > deadline:
                raise Unavailable
            await asyncio.sleep(0.002)

    def _undo(self) -> None:
        try:
            self.connection.do_here(undo)
        except (Unavailable, sqlite3.Error):
            self.connection.drop()  # which undoes all of the batch: its commit will find that out

    def _pass_on(self) -> None:
        batch, following = self._batch, self._next()
        shares = self._shares and following is not None and following.shares
        if batch is None or (shares and batch.has_room):
            self._hand_over()
        else:
            self._confirm(batch)

    def _confirm(self, batch: Batch) -> None:
        def end(ending: asyncio.Future[None]) -> None:
            self._hand_over()
            batch.end(ending.exception())

        self._batch = None
        self.connection.do(commit).add_done_callback(end)

    def _hand_over(self) -> None:
        following = self._next()
        self._is_taken = following is not None
        if following:
            self._queue.popleft()
            following.turn.set_result(None)

    def _next(self) -> Waiting | None:
        """Who was cancelled stays in the queue till here."""
        while self._queue and self._queue[0].turn.done():
            self._queue.popleft()
        return self._queue[0] if self._queue else None


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
