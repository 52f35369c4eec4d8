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
