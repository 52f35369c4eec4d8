"""Reminders by mail: each once, however many processes look, and whenever one of them dies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from web.application.ports import Clock
from web.application.post import Away, Carrier, Post, Refused
from web.application.reminding import Due, reminding

LATE = dt.timedelta(days=1)
"""What nobody mailed for so long, since Daybook was off, is mailed no more."""
CLAIMED = dt.timedelta(minutes=5)
"""How long others leave a letter to whoever claimed it."""
PAUSES = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 2, 4, 8, 15, 30, 60, 60, 60))
"""After each time that the server was away; after the last, it is given up."""


class MailStore(Protocol):
    async def due(self, now: dt.datetime, late: dt.timedelta) -> Sequence[Due]:
        """What nobody claims now; a few at a time."""

    async def claim(self, due: Due, now: dt.datetime, until: dt.datetime) -> bool:
        """Of all who ask at once, one gets it."""

    async def begin(self, due: Due) -> bool:
        """From here on it is never sent again, whatever happens, unless it is put back."""

    async def put_back(self, due: Due, until: dt.datetime) -> None: ...

    async def end(self, due: Due, *, sent: bool) -> None: ...

    async def clear(self, now: dt.datetime) -> None:
        """Gives up what was begun by who is no more, and forgets what is long over."""


@dataclass(frozen=True, slots=True)
class Mailing:
    """`base` is where people find this Daybook."""

    store: MailStore
    post: Post
    clock: Clock
    base: str

    async def deliver(self, is_over: Callable[[], bool] = lambda: False) -> None:
        """All that is due, until somebody says that it is over. Raises nothing that mail servers do."""
        now = self.clock.now()
        due = await self.store.due(now, LATE)
        claimed = [each for each in due if await self.store.claim(each, now, now + CLAIMED)]
        if claimed:
            await self._deliver(claimed, is_over)
            await self.store.clear(now)

    async def _deliver(self, claimed: list[Due], is_over: Callable[[], bool]) -> None:
        try:
            async with self.post.open() as carrier:
                while claimed and not is_over():
                    await self._send(carrier, claimed.pop(0))
        except Away:
            for due in claimed:
                await self._later(due)

    async def _send(self, carrier: Carrier, due: Due) -> None:
        if not await self.store.begin(due):
            return
        try:
            await carrier.hand_over(reminding(due, self.clock.now(), self.base))
        except Away:
            await self._later(due)
        except Refused:
            await self.store.end(due, sent=False)
        else:
            await self.store.end(due, sent=True)

    async def _later(self, due: Due) -> None:
        if due.tries < len(PAUSES):
            await self.store.put_back(due, self.clock.now() + PAUSES[due.tries])
        else:
            await self.store.end(due, sent=False)
