"""Lines that meet a server that fails, or a connection that is lost: none is lost, none is kept twice."""

from __future__ import annotations

import pytest
from playwright.async_api import Route

from tests.browser.people import Person

pytestmark = pytest.mark.browser

THREE = ["Buy milk", "Call Bob", "Pay rent"]
ADDING = "**/todos"


async def write_on(person: Person, *lines: str) -> None:
    """One after the other, without looking up."""
    for line in lines:
        await person.write(line)
        await person.press("Enter")


async def fail(route: Route) -> None:
    await route.fulfill(status=503, body="")


async def lose_the_answer(route: Route) -> None:
    """The line is kept, and the one who wrote it does not hear of it."""
    await route.fetch()
    await route.abort()


async def test_nothing_waits_on_a_page_where_nothing_failed(alice: Person) -> None:
    assert not await alice.page.get_by_text("Not kept yet").is_visible()


async def test_a_lost_connection_keeps_what_was_typed_and_says_so(alice: Person) -> None:
    await alice.press("q")
    await alice.page.context.set_offline(True)
    await alice.write("Buy milk")
    await alice.press("Enter")
    await alice.page.get_by_text("The server did not answer").wait_for()
    await alice.sees(unsent="Buy milk", typed="", focus="line", rows=[])
    await alice.page.context.set_offline(False)
    await alice.sees(unsent="", typed="", focus="line", rows=["Buy milk"], failure="")
    alice.troubles.clear()


async def test_lines_that_a_failing_server_did_not_keep_wait_below_one_by_one(alice: Person) -> None:
    await alice.page.route(ADDING, fail)
    await alice.press("q")
    await write_on(alice, *THREE)
    await alice.sees(unsent="\n".join(THREE), typed="", focus="line", rows=[])
    await alice.page.unroute(ADDING)
    await alice.page.get_by_role("button", name="Try again").press("Enter")
    await alice.sees(unsent="", rows=THREE, focus="line", failure="")


async def test_lines_whose_answer_was_lost_are_kept_once(alice: Person) -> None:
    await alice.page.route(ADDING, lose_the_answer)
    await alice.press("q")
    await write_on(alice, *THREE)
    await alice.sees(unsent="\n".join(THREE))
    await alice.page.unroute(ADDING)
    await alice.press("Enter")
    await alice.sees(unsent="")
    await alice.visit("/inbox")
    await alice.sees(rows=THREE)
    alice.troubles.clear()


async def test_what_is_being_written_stays_where_it_is(alice: Person) -> None:
    await alice.page.context.set_offline(True)
    await alice.press("q")
    await write_on(alice, "Buy milk", "Call Bob")
    await alice.write("Pay re")
    await alice.sees(unsent="Buy milk\nCall Bob", typed="Pay re", focus="line")
    await alice.page.context.set_offline(False)
    await alice.sees(rows=["Buy milk", "Call Bob"], typed="Pay re", unsent="", focus="line")
    await write_on(alice, "nt")
    await alice.sees(rows=THREE, typed="")
    alice.troubles.clear()


async def test_the_next_line_waits_for_its_turn_and_sends_the_others(alice: Person) -> None:
    await alice.page.route(ADDING, fail)
    await alice.press("q")
    await write_on(alice, "Buy milk", "Call Bob")
    await alice.sees(unsent="Buy milk\nCall Bob")
    await alice.page.unroute(ADDING)
    await write_on(alice, "Pay rent")
    await alice.sees(rows=THREE, unsent="", typed="")


async def test_a_line_that_is_refused_holds_up_no_other(alice: Person) -> None:
    await alice.press("q")
    await write_on(alice, "@errand")
    await alice.sees(
        unsent="@errand", errors=["Add a word or two: what is to be done?"], typed="", focus="line"
    )
    await write_on(alice, "Call Bob", "p1", "Pay rent")
    await alice.sees(rows=["Call Bob", "Pay rent"], unsent="@errand\np1", typed="", focus="line")


@pytest.mark.parametrize("key", ["Try again", "line"])
async def test_a_line_that_was_refused_is_changed_and_sent_again(alice: Person, key: str) -> None:
    await alice.press("q")
    await write_on(alice, "@errand")
    await alice.sees(unsent="@errand")
    await alice.page.get_by_label("Not kept yet, one to-do a line").fill("Buy milk @errand")
    again = (
        alice.page.get_by_role("button", name="Try again")
        if key == "Try again"
        else alice.page.locator("#line")
    )
    await again.press("Enter")
    await alice.sees(rows=["Buy milk"], unsent="", errors=[])


async def test_a_line_that_is_refused_twice_stays_and_the_reason_comes_again(alice: Person) -> None:
    await alice.press("q")
    await write_on(alice, "@errand", "Call Bob")
    await alice.sees(rows=["Call Bob"], unsent="@errand", errors=[])
    await alice.press("Enter")
    await alice.sees(unsent="@errand", errors=["Add a word or two: what is to be done?"], rows=["Call Bob"])


@pytest.mark.parametrize("way", ["reload", "undo"])
async def test_lines_that_wait_outlive_the_page_they_were_written_on(alice: Person, way: str) -> None:
    await alice.page.route(ADDING, lose_the_answer)
    await alice.press("q")
    await write_on(alice, *THREE)
    await alice.sees(unsent="\n".join(THREE))
    await alice.page.unroute(ADDING)
    await (alice.page.reload() if way == "reload" else alice.press("Escape", "z"))
    await alice.sees(unsent="\n".join(THREE))
    await alice.page.get_by_role("button", name="Try again").press("Enter")
    await alice.sees(rows=THREE, unsent="")
    alice.troubles.clear()
