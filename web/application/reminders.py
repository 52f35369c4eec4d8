"""What rings, and what a person answers: each for themselves, whoever else is in the book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple, Protocol
from uuid import UUID

from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.reminder import MORNING
from web.domain.ringing import when_of
from web.domain.when import When

SOON = dt.timedelta(minutes=10)
ONE_DAY = dt.timedelta(days=1)


class Ring(NamedTuple):
    """One reminder that rang and was not answered. `key` tells it from others of its to-do."""

    todo_id: UUID
    key: str
    content: str
    due: When | None
    again_at: dt.datetime | None = None
    """Where it was put off until then."""
    is_unmailed: bool = False
    """Mail was wanted, and none could be sent."""

    @property
    def at(self) -> When:
        if self.again_at:
            again = self.again_at.astimezone(dt.UTC)
            return When(again.date(), again.time(), "UTC")
        return when_of(self.key)


class ReminderStore(Protocol):
    async def ringing(self, member: Membership, moment: Moment) -> Sequence[Ring]:
        """In the order in which they rang; no more than a page can bear."""

    async def answer(
        self, member: Membership, todo_id: UUID, key: str, now: dt.datetime, again_at: dt.datetime | None
    ) -> bool:
        """Whether there was such a reminder still."""

    async def recall(self, member: Membership, todo_id: UUID, key: str) -> bool:
        """Whether there was an answer to forget."""


class Reminders:
    def __init__(self, store: ReminderStore) -> None:
        self._store = store

    async def ringing(self, member: Membership, moment: Moment) -> Sequence[Ring]:
        return await self._store.ringing(member, moment)

    async def dismiss(self, member: Membership, moment: Moment, todo_id: UUID, key: str) -> bool:
        """Whether it rang still: it may have been changed, or done, meanwhile."""
        return await self._store.answer(member, todo_id, key, moment.now, None)

    async def snooze(
        self, member: Membership, moment: Moment, todo_id: UUID, key: str, until: dt.datetime
    ) -> bool:
        return await self._store.answer(member, todo_id, key, moment.now, until)

    async def recall(self, member: Membership, todo_id: UUID, key: str) -> bool:
        """Takes an answer back: it rings as it did."""
        return await self._store.recall(member, todo_id, key)


def soon(moment: Moment) -> dt.datetime:
    return moment.now + SOON


def tomorrow(moment: Moment) -> dt.datetime:
    return dt.datetime.combine(moment.today + ONE_DAY, MORNING, moment.zone)
