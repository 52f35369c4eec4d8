"""To-dos are given to people by the keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.people import Person

pytestmark = pytest.mark.browser


async def test_alice_adds_bob_and_gives_him_a_todo(alice: Person) -> None:
    await alice.press("g", "e")
    await alice.sees(heading="People")
    await alice.press("q")
    await alice.write("Bob Smith")
    await alice.press("Enter")
    await alice.sees(said="Added +Bob Smith")
    await alice.press("g", "i")
    await alice.sees(heading="Inbox")
    await alice.press("q")
    await alice.write("Wash up +b")
    await alice.page.locator(".offers [data-cursor]", has_text='+"Bob Smith"').wait_for()
    await alice.press("ArrowDown", "Enter")
    await alice.sees(typed='Wash up +"Bob Smith" ', focus="line")
    await alice.press("Enter")
    await alice.sees(rows=["Wash up"], marks=["+Bob Smith"], typed="")


async def test_what_is_given_to_me_is_taken_away_by_a_line_and_undone(alice: Person) -> None:
    await alice.has("Wash up +me")
    await alice.visit("/search?q=%2Bme")
    await alice.sees(rows=["Wash up"])
    await alice.press("Escape", "j", "c")
    await alice.sees(focus="change")
    await alice.write("no people")
    await alice.press("Enter")
    await alice.sees(marks=["Inbox"])
    await alice.press("z")
    await alice.sees(said="Undone: changed “Wash up”")


async def test_who_is_renamed_is_under_the_cursor_then(alice: Person) -> None:
    await alice.post("/people", name="Bob")
    await alice.visit("/people")
    await alice.press("j", "j", "e")
    await alice.sees(focus="name", typed="Bob")
    await alice.write("by")
    await alice.press("Enter")
    await alice.sees(said="Renamed to +Bobby", cursor="+Bobby")
