"""What repeats, from the first word to the next date."""

from __future__ import annotations

import pytest

from tests.browser.people import Person, open_page
from tests.browser.steps import button, fill, link

pytestmark = pytest.mark.browser
NEXT = "Thu 8 Jan 2099"


async def test_alice_writes_what_repeats_and_completes_it_with_keys_alone(alice: Person) -> None:
    await alice.add("Pay rent every week starting 1 jan 2099")
    await alice.press("j", "x")
    await alice.sees(
        said=f"Completed “Pay rent”. Next: {NEXT}", rows=["Pay rent"], done=[], cursor="Pay rent"
    )
    await alice.press("z")
    await alice.sees(said="Undone: completed “Pay rent” and 1 more", cursor="Pay rent")
    await alice.press("Shift+r")
    await alice.sees(focus="phrase")
    await alice.write("every! 3 days")
    await alice.press("Enter")
    await alice.sees(said="Every! 3 days: “Pay rent”", cursor="Pay rent")


async def test_in_today_the_cursor_goes_on_where_a_row_has_left(alice: Person) -> None:
    await alice.has("Buy milk today p1", "Water plants every day p2", "Call Bob today p3")
    await alice.visit("/today")
    await alice.press("j", "j", "x")
    await alice.sees(rows=["Buy milk", "Call Bob"], cursor="Call Bob")


async def test_in_a_list_by_date_a_row_goes_to_its_new_place(alice: Person) -> None:
    await alice.has("Water plants every 2 days", "Call Bob tomorrow", "Pay rent in 4 days")
    await alice.visit("/upcoming")
    await alice.press("j", "x")
    await alice.sees(rows=["Call Bob", "Water plants", "Pay rent"], cursor="Water plants")


async def test_under_a_heading_that_is_there_a_row_goes_to_its_new_place_too(alice: Person) -> None:
    await alice.has("Water plants every 2 days p4", "Call Bob in 2 days p1", "Pay rent tomorrow")
    await alice.visit("/upcoming")
    await alice.press("j", "x")
    await alice.sees(rows=["Pay rent", "Call Bob", "Water plants"], cursor="Water plants")


async def test_the_dates_are_seen_while_the_form_is_filled_in(alice: Person) -> None:
    await alice.has("Pay rent 1 jan 2099")
    await alice.visit("/inbox")
    await alice.press("j", "Shift+r")
    await alice.sees(focus="phrase")
    await alice.write("every 2 weeks")
    await alice.page.get_by_text("Thu 15 Jan 2099").wait_for()
    await alice.press("Escape")
    await alice.sees(marks=["1 Jan 2099"], cursor="Pay rent")


async def test_bob_does_all_of_it_without_javascript(bob: Person) -> None:
    await bob.has("Pay rent 1 jan 2099")
    await bob.visit("/inbox")
    for step in (button("Repeat", row="Pay rent"), fill("or every", "1"), button("Show the dates")):
        await step(bob)
    await bob.page.get_by_text(NEXT).wait_for()
    await button("Save")(bob)
    await bob.sees(said="Every week: “Pay rent”")
    await button("Complete: Pay rent")(bob)
    await bob.sees(said=f"Completed “Pay rent”. Next: {NEXT}", done=[])
    await link("Pay rent")(bob)
    await button("Skip this one")(bob)
    await bob.sees(said="Skipped “Pay rent”. Next: Thu 15 Jan 2099")
    await button("Complete for ever")(bob)
    await bob.sees(said="Completed for ever: “Pay rent”")


async def test_a_rule_that_changed_elsewhere_is_told_of_where_one_saves_again(alice: Person) -> None:
    await alice.has("Pay rent every week")
    other = await open_page(alice.name, alice.daybook, alice.page.context)
    for tab in (alice, other):
        await tab.visit("/inbox")
        await tab.press("j", "Shift+r")
        await tab.sees(focus="phrase")
    await other.write("every day")
    await other.press("Enter")
    await other.sees(cursor="Pay rent")
    await alice.write("every month")
    await alice.press("Enter")
    await alice.sees(focus="Save")
    await alice.press("Enter")
    await alice.sees(cursor="Pay rent")
