"""The mail server that the operator named: its password, and what the doctor says of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.lodge import MovableClock
from tests.mailbox import open_mailbox
from tests.settings import settings_for
from web.application.post import Away, Letter
from web.infrastructure.mail.post import SmtpPost
from web.upkeep import Upkeep

LETTER = Letter("ann@example.org", "Call Ann", "Call Ann\n", "1")
PASSWORD = "p@ss: wörd"


async def hand_over(url: str) -> None:
    async with SmtpPost(url, "daybook@example.org", MovableClock()).open() as carrier:
        await carrier.hand_over(LETTER)


async def test_a_password_with_odd_letters_is_said_as_it_is() -> None:
    async with open_mailbox(PASSWORD) as box:
        await hand_over(f"smtp://ann:p%40ss%3A%20w%C3%B6rd@127.0.0.1:{box.port}")
    assert box.subjects == ["Call Ann"]


async def test_a_wrong_password_is_a_server_that_is_away() -> None:
    async with open_mailbox(PASSWORD) as box:
        with pytest.raises(Away):
            await hand_over(f"smtp://ann:wrong@127.0.0.1:{box.port}")


@pytest.mark.parametrize("reply", ["421 Closing", "450 Busy", "452 Full"])
async def test_what_the_server_takes_later_is_no_refusal(reply: str) -> None:
    async with open_mailbox() as box:
        box.reply = reply
        with pytest.raises(Away):
            await hand_over(box.url)


async def test_the_doctor_says_whether_the_mail_server_answers(database_url: str) -> None:
    async with open_mailbox() as box:
        for port, sound in ((box.port, True), (1, False)):
            settings = settings_for(database_url, DAYBOOK_SMTP_URL=f"smtp://127.0.0.1:{port}")
            *_, last = await Upkeep.of(settings).examine()
            assert (last.sound, "mail server" in last.sentence) == (sound, True)


def test_a_start_does_not_wait_for_what_speaks_smtp() -> None:
    asked = "import sys, web.app; sys.exit('aiosmtplib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
