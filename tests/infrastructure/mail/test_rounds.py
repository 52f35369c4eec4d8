"""The task that looks once a minute."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable

import pytest

from tests.builders import NOON
from tests.lodge import MovableClock
from web.domain.errors import Unavailable
from web.infrastructure.mail.rounds import Rounds, seconds_left


class Mailing:
    """Counts its rounds, and fails in the first."""

    def __init__(self) -> None:
        self.rounds = 0
        self.went = asyncio.Event()

    async def deliver(self, _: Callable[[], bool]) -> None:
        self.rounds += 1
        self.went.set()
        if self.rounds == 1:
            raise Unavailable


async def test_it_goes_until_it_is_left_and_no_failure_ends_it() -> None:
    mailing, clock = Mailing(), MovableClock(NOON + dt.timedelta(seconds=59.999))
    rounds = Rounds(mailing, clock)  # type: ignore[arg-type]  # all that it asks of one
    async with asyncio.timeout(5), rounds.running():
        for _ in range(2):
            await mailing.went.wait()
            mailing.went.clear()
    assert mailing.rounds >= 2
    assert [task for task in asyncio.all_tasks() if task.get_name() == "reminders by mail"] == []


@pytest.mark.parametrize(("second", "left"), [(0, 60), (59, 1), (59.5, 0.5)])
def test_it_rests_until_the_next_minute_begins(second: float, left: float) -> None:
    clock = MovableClock(NOON + dt.timedelta(seconds=second))
    assert seconds_left(clock) == pytest.approx(left, abs=0.1)
