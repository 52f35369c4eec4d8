"""Reminders by mail: each once, to a real server, from both databases."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from tests.builders import IDS, CountedIds, new_todo, person
from tests.lodge import MovableClock
from tests.mailbox import Mailbox, open_mailbox
from web.application.mailing import PAUSES, Mailing
from web.application.post import Carrier, Letter
from web.application.reminders import Reminders
from web.application.todos import Todos
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.reminder import Reminder
from web.domain.when import When
from web.infrastructure.mail.post import SmtpPost
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.mails import MailStore
from web.infrastructure.persistence.reminders import ReminderStore
from web.infrastructure.persistence.unit_of_work import UnitOfWork
from web.setting_values import time_zone

BASE = "https://todo.example.org"
ZONE = ZoneInfo("UTC")
EIGHT = dt.datetime(2027, 3, 10, 8, tzinfo=dt.UTC)
HALF_PAST = When(dt.date(2027, 3, 10), dt.time(8, 30))
NINE = When(dt.date(2027, 3, 10), dt.time(9))


@dataclass
class House:
    engine: Engine
    clock: MovableClock
    box: Mailbox
    mailing: Mailing
    todos: Todos

    async def person(self, name: str, zone: str = "UTC") -> Membership:
        member = await person(self.engine, name)
        await self.wants_mail(member, f"{name.lower()}@example.org", zone)
        return member

    async def wants_mail(self, member: Membership, mail: str, zone: str = "UTC") -> None:
        sql = "UPDATE accounts SET mail = ?, mail_since = ?, time_zone = ? WHERE id = ?"
        await self.engine.execute(sql, (mail, self.clock.at, time_zone(zone), member.account_id))

    async def add(self, member: Membership, content: str = "Call Ann", at: When = HALF_PAST) -> UUID:
        new = new_todo(content, due=NINE, reminders=(Reminder(at),))
        [added] = await self.todos.add(member, [new])
        return added.todo.id

    async def deliver_at(self, hour: int, minute: int = 0, day: int = 10) -> list[str]:
        self.clock.at = EIGHT.replace(day=day, hour=hour, minute=minute)
        await self.mailing.deliver()
        return self.box.subjects

    def by(self, post: object) -> Mailing:
        return replace(self.mailing, post=post)  # type: ignore[arg-type]  # what fails is a post as well

    async def unmailed(self, member: Membership) -> list[bool]:
        rings = await Reminders(ReminderStore(self.engine)).ringing(member, Moment(self.clock.at, ZONE))
        return [ring.is_unmailed for ring in rings]


@pytest.fixture(scope="module")
async def mailbox() -> AsyncIterator[Mailbox]:
    async with open_mailbox() as box:
        yield box


@pytest.fixture
async def house(engine: Engine, mailbox: Mailbox) -> House:
    mailbox.empty()
    clock = MovableClock(EIGHT)
    post = SmtpPost(mailbox.url, "daybook@example.org", clock)
    todos = Todos(UnitOfWork(engine, clock, CountedIds()), IDS)
    return House(engine, clock, mailbox, Mailing(MailStore(engine), post, clock, BASE), todos)


@pytest.fixture
async def alice(house: House) -> Membership:
    return await house.person("Alice")


async def test_it_is_mailed_at_its_minute_and_once(house: House, alice: Membership) -> None:
    await house.add(alice)
    assert await house.deliver_at(8, 29) == []
    assert await house.deliver_at(8, 30) == ["Call Ann"]
    assert await house.deliver_at(8, 40) == ["Call Ann"]
    assert house.box.to == ["alice@example.org"]


async def test_the_letter_says_what_when_and_where(house: House, alice: Membership) -> None:
    todo_id = await house.add(alice, "Call Ann 🎂 — 1\u00bd hours, about " + "x" * 300)
    await house.deliver_at(8, 30)
    [letter] = house.box.letters
    text = "\n".join(letter.get_content().splitlines())
    assert str(letter["subject"]).startswith("Call Ann 🎂 — 1½ hours")
    assert "Reminds today 08:30." in text
    assert "Due Wed 10 Mar 09:00." in text
    assert f"\n{BASE}/todos/{todo_id}\n" in text
    assert (letter["from"], letter["auto-submitted"]) == ("Daybook <daybook@example.org>", "auto-generated")


async def test_of_two_who_look_at_once_one_sends_it(house: House, alice: Membership) -> None:
    for content in ("One", "Two", "Three"):
        await house.add(alice, content)
    house.clock.at = EIGHT.replace(minute=30)
    await asyncio.gather(*(house.mailing.deliver() for _ in range(4)))
    assert sorted(house.box.subjects) == ["One", "Three", "Two"]


async def test_a_floating_time_is_by_the_clock_of_each(house: House, alice: Membership) -> None:
    bob = await house.person("Bob", "Asia/Tokyo")
    sql = "INSERT INTO memberships (id, account_id, book_id, role) VALUES (?, ?, ?, 'editor')"
    await house.engine.execute(sql, (IDS.new(), bob.account_id, alice.book_id))
    await house.wants_mail(bob, "bob@example.org", "Europe/Lisbon")
    await house.wants_mail(alice, "alice@example.org", "Europe/Berlin")
    await house.add(alice, at=When(HALF_PAST.date, dt.time(9, 30)))
    await house.deliver_at(8, 30)
    assert house.box.to == ["alice@example.org"]
    await house.deliver_at(9, 30)
    assert house.box.to == ["alice@example.org", "bob@example.org"]


async def test_what_is_done_dismissed_or_nobodys_wish_is_not_mailed(house: House, alice: Membership) -> None:
    await house.todos.complete(alice, await house.add(alice))
    dismissed = await house.add(alice)
    moment = Moment(EIGHT, ZONE)
    await Reminders(ReminderStore(house.engine)).dismiss(alice, moment, dismissed, HALF_PAST.iso)
    await house.add(await person(house.engine, "Mallory"))
    assert await house.deliver_at(8, 30) == []


@pytest.mark.parametrize(("hour", "day", "letters"), [(8, 11, 1), (9, 11, 0)])
async def test_after_a_night_off_it_is_mailed_late_but_not_a_day_late(
    house: House, alice: Membership, hour: int, day: int, letters: int
) -> None:
    await house.add(alice)
    assert len(await house.deliver_at(hour, 0, day)) == letters
    assert len(await house.deliver_at(hour, 1, day)) == letters


async def test_what_rang_before_she_wanted_mail_is_not_mailed(house: House, alice: Membership) -> None:
    await house.add(alice)
    house.clock.at = EIGHT.replace(hour=10)
    await house.wants_mail(alice, "alice@example.org")
    assert await house.deliver_at(10, 1) == []


async def test_when_the_server_is_away_it_is_tried_later_and_later(house: House, alice: Membership) -> None:
    await house.add(alice)
    house.clock.at = EIGHT.replace(minute=30)
    await house.by(SmtpPost("smtp://127.0.0.1:1", "daybook@example.org", house.clock)).deliver()
    await house.mailing.deliver()
    assert house.box.subjects == []
    house.clock.at += PAUSES[0]
    await house.mailing.deliver()
    assert house.box.subjects == ["Call Ann"]


async def test_it_is_given_up_after_a_while_and_said(house: House, alice: Membership) -> None:
    await house.add(alice)
    house.box.reply = "451 Later"
    house.clock.at = EIGHT.replace(minute=30)
    for pause in (*PAUSES, dt.timedelta()):
        assert await house.unmailed(alice) == [False]
        await house.mailing.deliver()
        house.clock.at += pause
    assert await house.unmailed(alice) == [True]
    house.box.reply = "250 OK"
    assert await house.deliver_at(20) == []


async def test_what_is_refused_is_not_tried_again(house: House, alice: Membership) -> None:
    await house.add(alice)
    house.box.reply = "550 Nobody here"
    await house.deliver_at(8, 30)
    assert await house.unmailed(alice) == [True]
    house.box.reply = "250 OK"
    assert await house.deliver_at(12) == []


class Killed(BaseException):
    """As a process is, without a word."""


class DeadlyCarrier:
    async def hand_over(self, _: Letter) -> None:
        raise Killed


@dataclass
class DeadlyPost:
    """Kills whoever opens it, or whoever hands a letter over."""

    at_the_door: bool
    is_there = True

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Carrier]:
        if self.at_the_door:
            raise Killed
        yield DeadlyCarrier()


@pytest.mark.parametrize(("at_the_door", "letters"), [(True, 1), (False, 0)])
async def test_who_is_killed_leaves_no_second_letter(
    house: House, alice: Membership, at_the_door: bool, letters: int
) -> None:
    """What was not handed over yet is sent by the next one; of what was, nobody knows, and it is said."""
    await house.add(alice)
    house.clock.at = EIGHT.replace(minute=30)
    with pytest.raises(Killed):
        await house.by(DeadlyPost(at_the_door)).deliver()
    assert await house.deliver_at(8, 31) == []
    assert len(await house.deliver_at(8, 40)) == letters
    await house.mailing.store.clear(house.clock.at)
    assert await house.unmailed(alice) == [not letters]
