"""The task that looks once a minute whether there is something to mail. Reminders know no seconds."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from web.application.mailing import Mailing
from web.application.ports import Clock

MINUTE = 60
PATIENCE = 5
"""Seconds that a letter on its way has at the end."""
_log = logging.getLogger(__name__)


class Rounds:
    def __init__(self, mailing: Mailing, clock: Clock) -> None:
        self._mailing = mailing
        self._clock = clock
        self._over = asyncio.Event()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """In the background, until it is left: then the letter on its way is the last."""
        task = asyncio.create_task(self._go(), name="reminders by mail")
        try:
            yield
        finally:
            self._over.set()
            await asyncio.wait([task], timeout=PATIENCE)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _go(self) -> None:
        while not self._over.is_set():
            try:
                await self._mailing.deliver(self._over.is_set)
            except Exception as error:
                _log.warning("No reminders could be mailed this minute: %s", type(error).__name__)
            await self._rest(seconds_left(self._clock))

    async def _rest(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._over.wait(), seconds)
        except TimeoutError:
            return


def seconds_left(clock: Clock) -> float:
    """Of this minute, and a little, so that it is over for certain."""
    now = clock.now()
    return MINUTE - now.second - now.microsecond / 1_000_000 + 0.05
