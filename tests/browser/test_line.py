"""The line one writes: what is understood of it is marked in place."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import Route, expect

from tests.browser.people import Person

pytestmark = pytest.mark.browser

READING = "**/entry?*"
SCROLLED = "[line.scrollLeft, document.querySelector('.underlay').scrollLeft]"
LONG = "A very long line that goes on about everything that happened since we met here last summer, or before"


async def marks(person: Person, *texts: str) -> None:
    await expect(person.page.locator("#entry mark")).to_have_text(list(texts))


async def never(_route: Route) -> None:
    await asyncio.sleep(0)


async def test_what_is_understood_is_marked_in_place(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Pay rent fri 9am @bank")
    await marks(alice, "fri 9am", "@bank")
    await alice.press("Enter")
    await marks(alice)


async def test_marks_follow_a_line_that_scrolls(alice: Person) -> None:
    await alice.press("q")
    await alice.write(f"{LONG} {LONG} @bank fri")
    await marks(alice, "@bank", "fri")
    line, underlay = await alice.page.evaluate(SCROLLED)
    assert line == underlay > 0
    await alice.press("Home")
    await alice.page.wait_for_function("document.querySelector('.underlay').scrollLeft === 0")


async def test_marks_go_where_the_line_has_changed_before_them(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Call Bob fri")
    await marks(alice, "fri")
    await alice.page.route(READING, never)
    await alice.write(" or")
    await expect(alice.page.locator("#entry mark")).to_be_visible()
    await alice.press("Home")
    await alice.write("Re")
    await expect(alice.page.locator("#entry mark")).to_be_hidden()
    await alice.page.unroute(READING)
    await alice.write("-")
    await expect(alice.page.locator("#entry mark")).to_be_visible()


@pytest.mark.parametrize(
    ("line", "chip", "plain"),
    [
        ("Call Bob fri @desk", "@desk", "Call Bob fri \\@desk"),
        ("🥛 Milk fri @errand", "@errand", "🥛 Milk fri \\@errand"),
        ("monday call mom 9am p1", "due", "\\monday call mom \\9am p1"),
        ("Pay rent every 1st // soon", "every 1st", "Pay rent \\every 1st // soon"),
    ],
)
async def test_a_chip_that_is_pressed_becomes_plain_text(
    alice: Person, line: str, chip: str, plain: str
) -> None:
    await alice.press("q")
    await alice.write(line)
    await alice.page.locator("#entry .chip", has_text=chip).first.click()
    await alice.sees(typed=plain, focus="line")
    await alice.write("!")
    await alice.sees(typed=f"{plain}!")


async def test_backspace_right_behind_what_was_understood_makes_it_plain(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Read about black @desk fri")
    await marks(alice, "@desk", "fri")
    await alice.press("Backspace")
    await alice.sees(typed="Read about black @desk \\fri", focus="line")
    await marks(alice, "@desk")
    await alice.press("Enter")
    await alice.sees(rows=["Read about black fri"], marks=["@desk"])


async def test_backspace_pressed_twice_only_deletes(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Buy milk p1")
    await marks(alice, "p1")
    await alice.press("Backspace", "Backspace")
    await alice.sees(typed="Buy milk p")
    await alice.write("2")
    await marks(alice, "p2")


async def test_what_was_made_plain_is_taken_back_as_anything_typed_is(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Buy milk p1")
    await alice.page.locator("#entry .chip", has_text="p1").click()
    await alice.sees(typed="Buy milk \\p1")
    await alice.press("Control+z")
    await alice.sees(typed="Buy milk p1")


async def test_what_was_read_of_another_line_changes_nothing(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Buy milk p1")
    await marks(alice, "p1")
    await alice.page.route(READING, never)
    await alice.write("0 @desk")
    line = alice.page.locator("#line:focus")
    await alice.page.locator("#entry .chip", has_text="p1").click()
    await expect(line).to_have_value("Buy milk p10 @desk")
    await alice.press("Backspace", "Backspace")
    await expect(line).to_have_value("Buy milk p10 @de")


async def test_a_chip_of_a_line_of_changes_becomes_plain_too(three: Person) -> None:
    await three.press("c")
    await three.sees(focus="change")
    await three.write("fri p2")
    await three.page.locator(".todo .chip", has_text="p2").click()
    await three.sees(typed="fri \\p2", focus="change")
