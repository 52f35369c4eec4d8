"""Getting things written down, with the keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.people import Person

pytestmark = pytest.mark.browser
TEN = [f"Thing {number}" for number in range(10)]


async def test_alice_adds_ten_in_a_row_and_touches_nothing_else(alice: Person) -> None:
    await alice.press("q")
    for thing in TEN:
        await alice.write(thing)
        await alice.press("Enter")
    await alice.sees(rows=TEN, focus="line", typed="")


async def test_alice_writes_on_where_she_pressed_add(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Buy milk")
    await alice.page.get_by_role("button", name="Add", exact=True).click()
    await alice.sees(rows=["Buy milk"], focus="line", typed="")


async def test_bob_adds_one_after_the_other_without_scripts_too(bob: Person) -> None:
    await bob.page.locator("#line").focus()
    for line in ("Buy milk", "Call Alice"):
        await bob.write(line)
        await bob.press("Enter")
        await bob.sees(said=f"Added “{line}” to Inbox", focus="line", typed="")
    await bob.sees(rows=["Buy milk", "Call Alice"])


async def test_enter_twice_adds_one(alice: Person) -> None:
    await alice.press("n")
    await alice.write("Buy milk")
    await alice.press("Enter", "Enter")
    await alice.sees(rows=["Buy milk"], said="Added “Buy milk” to Inbox")
    await alice.visit("/inbox")
    await alice.sees(rows=["Buy milk"])


async def test_a_new_row_takes_its_place_in_the_list(alice: Person) -> None:
    await alice.visit("/upcoming")
    await alice.add("Call Bob in 3 days", "Pay rent in 2 days", "Buy milk tomorrow")
    await alice.sees(rows=["Buy milk", "Pay rent", "Call Bob"])


async def test_what_belongs_elsewhere_is_said_with_the_way_there(alice: Person) -> None:
    await alice.add("Fix tap #Home")
    await alice.sees(rows=[], said="Added “Fix tap” to the new project Home")


async def test_what_was_understood_is_shown_while_it_is_typed(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Pay rent #Home @bank p1")
    await alice.sees(reading=["Pay rent", "#Home", "@bank", "p1"])


async def test_a_line_that_met_the_sign_in_page_is_there_afterwards(alice: Person) -> None:
    context = alice.page.context
    [token] = [cookie["value"] for cookie in await context.cookies() if cookie["name"] == "daybook"]
    await context.clear_cookies()
    await alice.press("q")
    await alice.write("Buy milk")
    await alice.press("Enter")
    await alice.sees(heading="Sign in")
    await context.add_cookies([{"name": "daybook", "value": token, "url": alice.daybook.address}])
    await alice.visit("/inbox")
    await alice.press("q", "Enter")
    await alice.sees(rows=["Buy milk"], typed="")
