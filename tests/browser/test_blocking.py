"""What a to-do waits for, looked for and picked by the keyboard."""

from __future__ import annotations

import pytest

from tests.browser.people import Person

pytestmark = pytest.mark.browser

FREE, BLOCKED = ["", "", ""], ["", "blocked", ""]


async def test_alice_finds_as_she_types_what_it_waits_for_and_takes_it_back(three: Person) -> None:
    await three.press("b")
    await three.sees(focus="blocker")
    await three.write("mil")
    await three.page.locator(".choices:not(:has-text('Pay rent')) button", has_text="Buy milk").wait_for()
    await three.sees(typed="mil", focus="blocker")
    await three.press("Tab", "Tab", "Enter")
    await three.sees(cursor="Call Bob", marks=BLOCKED, said="Blocked by “Buy milk”: “Call Bob”")
    await three.press("z")
    await three.sees(marks=FREE)


async def test_alice_backs_out_of_it(three: Person) -> None:
    await three.press("b")
    await three.sees(focus="blocker")
    await three.write("mil")
    await three.press("Escape")
    await three.sees(cursor="Call Bob", marks=FREE)


async def test_a_row_is_free_once_what_it_waits_for_is_done(three: Person) -> None:
    await three.press("b")
    await three.sees(focus="blocker")
    await three.press("Tab", "Tab", "Enter")
    await three.sees(cursor="Call Bob", marks=BLOCKED)
    await three.press("k", "x")
    await three.sees(done=["Buy milk"])
    await three.visit("/inbox")
    await three.sees(marks=["", ""])
