"""The server is killed while it sends reminders, and others are at it, too."""

from __future__ import annotations

import asyncio
import datetime as dt
from contextlib import ExitStack

import pytest

from tests.builders import IDS
from tests.live import running
from tests.mailbox import Mailbox, open_mailbox
from tests.settings import settings_for
from web.application.adding import NewTodo
from web.domain.reminder import Reminder
from web.domain.when import When
from web.infrastructure.clock import SystemClock
from web.infrastructure.persistence.engine import bind, make_engine
from web.services import assemble

MANY = 40
ENOUGH = 4  # letters before the server dies
TIMES = 3
LATER = "UPDATE reminder_mails SET next_at = ? WHERE state = 'claimed'"


async def test_no_reminder_is_mailed_twice_and_few_are_lost(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_mailbox() as box, asyncio.timeout(120):
        monkeypatch.setenv("DAYBOOK_SMTP_URL", box.url)
        await _remind(database_url)
        for _ in range(TIMES):
            await _burst(database_url, box, ENOUGH)
            await _five_minutes_later(database_url)
        await _burst(database_url, box, MANY - 2 * TIMES - len(box.letters))
    assert len(box.subjects) == len(set(box.subjects))
    assert len(box.subjects) >= MANY - 2 * TIMES


async def _remind(url: str) -> None:
    """Of many things, a minute ago."""
    services = assemble(settings_for(url))
    await services.open()
    account = await services.doors.accounts.create("Alice")
    member = await services.doors.accounts.member(account)
    ago = SystemClock().now() - dt.timedelta(minutes=1)
    await services.engine.execute(
        "UPDATE accounts SET mail = 'alice@example.org', mail_since = ?", (ago - dt.timedelta(minutes=5),)
    )
    reminders = (Reminder(When(ago.date(), ago.time().replace(second=0, microsecond=0), "UTC")),)
    things = [NewTodo(id=IDS.new(), content=f"Thing {number}", reminders=reminders) for number in range(MANY)]
    await services.todos.add(member, things)
    await services.close()


async def _burst(url: str, box: Mailbox, letters: int) -> None:
    """Two at a time, until both are killed."""
    with ExitStack() as two:
        servers = [two.enter_context(running(url)) for _ in range(2)]
        for _ in range(letters):
            await box.arrived.acquire()
        for server in servers:
            server.process.kill()
    while not box.arrived.locked():
        await box.arrived.acquire()


async def _five_minutes_later(url: str) -> None:
    """What the dead have claimed is free again."""
    engine = make_engine(url)
    bind(engine)
    await engine.open()
    await engine.execute(LATER, (SystemClock().now() - dt.timedelta(seconds=1),))
    await engine.close()
