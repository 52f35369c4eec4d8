"""A line of changes by the keyboard: what it would do is shown before it is done."""

from __future__ import annotations

import pytest

from tests.browser.people import Person

pytestmark = pytest.mark.browser


async def test_alice_changes_a_row_by_a_line_and_takes_it_back(three: Person) -> None:
    await three.press("c")
    await three.sees(focus="change")
    await three.write("p2 @desk blurb")
    await three.page.locator(".todo .remark", has_text="“blurb” is not understood here").wait_for()
    await three.press("Enter")
    await three.sees(typed="p2 @desk blurb", focus="change")
    await three.press(*["Backspace"] * 6)
    await three.page.locator(".todo .reading:not(:has(.remark)) .chip", has_text="p2").wait_for()
    await three.press("Enter")
    await three.sees(cursor="Call Bob", marks=["", "@desk p2", ""])
    await three.press("z")
    await three.sees(marks=["", "", ""])


async def test_alice_backs_out_of_it(three: Person) -> None:
    await three.press("c")
    await three.sees(focus="change")
    await three.write("p1")
    await three.press("Escape")
    await three.sees(cursor="Call Bob", marks=["", "", ""])


async def test_a_todos_page_shows_what_a_line_would_do(three: Person) -> None:
    await three.press("o")
    await three.sees(heading="Call Bob")
    await three.press("c")
    await three.write("-@* p3")
    await three.page.locator("#modify .chip", has_text="p3").wait_for()
    await three.press("Enter")
    await three.sees(said="Priority 3, no tags: “Call Bob”", typed="")
