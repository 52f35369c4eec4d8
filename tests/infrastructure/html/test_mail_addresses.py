"""Where reminders are mailed to: only where somebody followed the link that was sent there."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest

from tests.infrastructure.html.people import Person, person, texts
from tests.infrastructure.html.strangers import Front, opened
from tests.mailbox import Mailbox, open_mailbox

ANNS = "ann@example.org"


@pytest.fixture(scope="module")
async def mailbox() -> AsyncIterator[Mailbox]:
    async with open_mailbox() as box:
        yield box


@pytest.fixture
async def house(shared_url: str, mailbox: Mailbox) -> Front:
    mailbox.empty()
    return await opened(
        shared_url, DAYBOOK_SMTP_URL=mailbox.url, DAYBOOK_PUBLIC_URL="http://todo.example.org"
    )


def link_in(box: Mailbox) -> str:
    [path] = re.findall(r"http://\S+?(/mail/\S+)", box.letters[-1].get_content())
    return str(path)


async def test_an_address_is_in_force_once_its_link_was_followed(alice: Person, mailbox: Mailbox) -> None:
    page = await alice.follow("/settings/mail", {"mail": f" {ANNS} "})
    assert "A link was sent to ann@example.org. Follow it within a day." in texts(page.text)
    assert "No reminder is sent anywhere yet." in texts(page.text)
    assert mailbox.to == [ANNS]
    assert "from now on" in texts((await alice.post(link_in(mailbox))).text)
    assert "Reminders are sent to ann@example.org." in texts((await alice.get("/settings")).text)
    assert (await alice.get(link_in(mailbox))).headers["location"] == "/settings"


async def test_whoever_reads_her_mail_confirms_it_without_signing_in(
    house: Front, alice: Person, mailbox: Mailbox
) -> None:
    await alice.post("/settings/mail", {"mail": ANNS})
    phone = house.stranger()
    assert "Reminders are to be sent to ann@example.org." in texts((await phone.get(link_in(mailbox))).text)
    assert "No reminder is sent anywhere yet." in texts((await alice.get("/settings")).text)
    assert (await phone.post(link_in(mailbox))).status_code == 200
    assert (await phone.post(link_in(mailbox))).status_code == 410
    assert (await phone.get(link_in(mailbox))).status_code == 410


async def test_she_takes_it_away(alice: Person, mailbox: Mailbox) -> None:
    await alice.post("/settings/mail", {"mail": ANNS})
    await alice.post(link_in(mailbox))
    page = await alice.follow("/settings/mail/remove")
    assert "No reminder is mailed any more." in texts(page.text)
    assert ANNS not in page.text


@pytest.mark.parametrize("typed", ["", "ann", "ann@", "a b@example.org", "ann@example.org\nbcc: x@y.z", "@x"])
async def test_what_is_no_address_is_refused_beside_the_field(
    alice: Person, mailbox: Mailbox, typed: str
) -> None:
    answer = await alice.post("/settings/mail", {"mail": typed})
    assert answer.status_code == 422
    assert "not an address that mail can be sent to" in texts(answer.text)
    assert mailbox.letters == []


async def test_nobody_fills_a_mail_box_with_links(alice: Person, mailbox: Mailbox) -> None:
    answers = [await alice.post("/settings/mail", {"mail": ANNS}) for _ in range(11)]
    assert (answers[-1].status_code, len(mailbox.letters)) == (429, 10)


async def test_a_server_that_does_not_take_it_is_said(alice: Person, mailbox: Mailbox) -> None:
    mailbox.reply = "550 No"
    answer = await alice.post("/settings/mail", {"mail": ANNS})
    assert answer.status_code == 422
    assert "No mail could be sent there." in texts(answer.text)
    assert f'value="{ANNS}"' in answer.text


async def test_where_there_is_no_server_nothing_is_offered_and_nothing_sent(shared_url: str) -> None:
    house = await opened(shared_url)
    alice = await person(house.app, house.services, "Alice")
    assert "Reminders by mail" not in (await alice.get("/settings")).text
    assert (await alice.post("/settings/mail", {"mail": ANNS})).status_code == 403
