"""What rings on every page, at its minute, until somebody answers it."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.infrastructure.html.people import Person, texts
from tests.infrastructure.html.strangers import Front, opened
from web.infrastructure.persistence.statements import counting

EIGHT = dt.datetime(2027, 3, 10, 8, tzinfo=dt.UTC)


class HandedClock:
    """Stands where it is put."""

    def __init__(self) -> None:
        self.at = EIGHT

    def now(self) -> dt.datetime:
        return self.at


CLOCK = HandedClock()


@pytest.fixture
async def house(shared_url: str) -> Front:
    CLOCK.at = EIGHT
    return await opened(shared_url, CLOCK)


def at(hour: int, minute: int = 0, day: int = 10) -> None:
    CLOCK.at = EIGHT.replace(day=day, hour=hour, minute=minute)


def region(html: str) -> str:
    return html.partition('<section id="rings"')[2].partition("</section>")[0]


async def rung(person: Person) -> str:
    """What a person reads of it on a page."""
    return texts(region((await person.get("/inbox")).text).partition("</p>")[2])


async def answer(person: Person, what: str, **fields: str) -> str:
    shown = region((await person.get("/inbox")).text)
    todo_id = re.findall(r"/todos/([-\w]{36})/complete", shown)[0]
    ring = re.findall(r'name="ring" value="([^"]+)"', shown)[0]
    return texts((await person.follow(f"/reminders/{todo_id}/{what}", {"ring": ring, **fields})).text)


async def test_nothing_rings_before_its_minute_and_it_rings_with_it(alice: Person) -> None:
    await alice.add("Call Ann today 9am !30min")
    at(8, 29)
    assert await rung(alice) == ""
    at(8, 30)
    assert "today 08:30 Call Ann Complete In 10 minutes Tomorrow 9:00 Dismiss" in await rung(alice)


async def test_the_status_says_it_in_one_breath(alice: Person) -> None:
    await alice.add("Call Ann !8:30")
    await alice.add("Buy milk !8:15")
    at(8, 40)
    page = (await alice.get("/inbox")).text
    assert 'role="status">Reminders: Buy milk, today 08:15; Call Ann, today 08:30</p>' in page


async def test_a_page_asks_and_is_told_nothing_while_nothing_is_new(alice: Person) -> None:
    await alice.add("Call Ann !8:30")
    asks = re.compile(r'hx-get="(/reminders\?look=\w*)" hx-trigger="every 60s')
    [before] = asks.findall((await alice.get("/inbox")).text)
    assert (await alice.htmx.get(before)).status_code == 204
    at(8, 30)
    told = await alice.htmx.get(before)
    assert "Call Ann" in told.text
    assert (await alice.htmx.get(asks.findall(told.text)[0])).status_code == 204


async def test_a_page_of_what_rings_costs_no_query_more(alice: Person) -> None:
    await alice.add("Call Ann !8:30")
    at(8, 30)
    with counting() as statements:
        assert "Call Ann" in region((await alice.get("/inbox")).text)
    assert len(statements) <= 5, statements  # the visitor's own among them


async def test_a_page_that_was_there_is_another_once_it_rings(alice: Person) -> None:
    await alice.add("Call Ann !8:30")
    etag = (await alice.get("/inbox")).headers["etag"]
    assert (await alice.get("/inbox", if_none_match=etag)).status_code == 304
    at(8, 30)
    assert (await alice.get("/inbox", if_none_match=etag)).status_code == 200


async def test_what_is_dismissed_rings_no_more(alice: Person) -> None:
    await alice.add("Call Ann !8:30")
    at(8, 30)
    assert "Dismissed the reminder of “Call Ann”." in await answer(alice, "dismiss")
    assert await rung(alice) == ""


async def test_what_is_put_off_rings_again(alice: Person) -> None:
    await alice.add("Call Ann !8:30")
    at(8, 30)
    assert "Reminds today 08:40: “Call Ann”" in await answer(alice, "snooze", until="soon")
    assert await rung(alice) == ""
    at(8, 40)
    assert "today 08:40 Call Ann" in await rung(alice)
    assert "Reminds tomorrow 09:00" in await answer(alice, "snooze", until="tomorrow")
    at(9, 0, day=11)
    assert "today 09:00 Call Ann" in await rung(alice)


@pytest.mark.parametrize(("what", "until"), [("dismiss", ""), ("snooze", "soon")])
async def test_an_answer_is_taken_back(alice: Person, mallory: Person, what: str, until: str) -> None:
    todo_id = await alice.add("Call Ann !8:30")
    at(8, 35)
    await answer(alice, what, until=until)
    recall = f"/reminders/{todo_id}/recall?ring=2027-03-10T08%3A30"
    assert (await mallory.post(recall)).status_code == 404
    assert await rung(alice) == ""
    assert "Reminds again: “Call Ann”" in texts((await alice.follow(recall)).text)
    assert "today 08:30 Call Ann" in await rung(alice)


@pytest.mark.parametrize("deed", ["complete", "delete"])
async def test_what_is_done_or_in_trash_is_silent_until_it_is_back(alice: Person, deed: str) -> None:
    todo_id = await alice.add("Call Ann !8:30")
    at(8, 30)
    await alice.post(f"/todos/{todo_id}/{deed}")
    assert await rung(alice) == ""
    await alice.post("/history/undo")
    assert "Call Ann" in await rung(alice)


async def test_what_goes_on_to_its_next_date_rings_then(alice: Person) -> None:
    todo_id = await alice.add("Rent every day 9am !30min !8:15")
    at(8, 45)
    assert "08:15 Rent" in await rung(alice)
    await alice.post(f"/todos/{todo_id}/complete")
    assert await rung(alice) == ""
    at(8, 45, day=11)
    assert "today 08:15 Rent" in await rung(alice)
    assert "today 08:30 Rent" in await rung(alice)


async def test_a_floating_time_is_by_the_clock_of_whoever_hears_it(alice: Person) -> None:
    await alice.add("Call Ann !9am")
    await alice.add("Call Bob !9am UTC")
    await alice.post("/settings", {"name": alice.name, "time_zone": "Asia/Tokyo", **PLAIN_LIKES})
    assert "09:00 Call Ann" in await rung(alice)
    assert "Call Bob" not in await rung(alice)
    at(9)
    assert "today 18:00 Call Bob" in await rung(alice)


async def test_nobody_is_reminded_of_last_week(alice: Person) -> None:
    await alice.add("Call Ann !8:30")
    at(8, 30, day=17)
    assert await rung(alice) == ""
    at(8, 29, day=17)
    assert "10 Mar 08:30 Call Ann" in await rung(alice)


async def test_an_answer_that_comes_late_says_so(alice: Person) -> None:
    todo_id = await alice.add("Call Ann !8:30")
    await alice.post(f"/todos/{todo_id}/complete")
    page = await alice.follow(f"/reminders/{todo_id}/dismiss", {"ring": "2027-03-10T08:30"})
    assert "“Call Ann” does not remind any more" in texts(page.text)


@pytest.mark.parametrize("until", ["", "never"])
async def test_it_is_put_off_for_a_time_that_there_is(alice: Person, until: str) -> None:
    todo_id = await alice.add("Call Ann !8:30")
    wrong = await alice.post(f"/reminders/{todo_id}/snooze", {"ring": "2027-03-10T08:30", "until": until})
    assert wrong.status_code == 422


async def test_mallory_hears_nothing_of_alices_and_answers_nothing(alice: Person, mallory: Person) -> None:
    todo_id = await alice.add("Call Ann !8:30")
    at(8, 30)
    assert await rung(mallory) == ""
    answered = await mallory.post(f"/reminders/{todo_id}/dismiss", {"ring": "2027-03-10T08:30"})
    assert answered.status_code == 404
    assert "Call Ann" in await rung(alice)


async def test_opened_by_hand_its_address_leads_to_a_page(alice: Person) -> None:
    assert (await alice.get("/reminders")).headers["location"] == "/"


PLAIN_LIKES = {"week_start": "0", "day_first": "true", "theme": "system", "work_week": "0"}
