"""What rings comes up by itself, disturbs nobody, and is answered from the keyboard."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.people import Person

pytestmark = pytest.mark.browser
LATE = "Call Ann !yesterday 9am"


async def test_it_comes_up_on_the_page_and_takes_no_focus(alice: Person) -> None:
    await alice.visit("/inbox")
    await alice.write(LATE)
    await alice.press("Enter")
    await expect(alice.page.get_by_role("region", name="Reminders")).to_contain_text("yesterday 09:00")
    await alice.write("And bring cake")
    await alice.sees(focus="line", typed="And bring cake")


async def test_the_cursor_goes_there_and_x_completes(alice: Person) -> None:
    await alice.has(LATE)
    await alice.visit("/today")
    await alice.press("j", "x")
    await alice.sees(said="Completed “Call Ann”")
    await expect(alice.page.get_by_role("region", name="Reminders")).not_to_contain_text("Call Ann")


async def test_without_scripts_it_stands_there_and_is_put_off(bob: Person) -> None:
    await bob.has(LATE)
    await bob.visit("/today")
    await bob.page.get_by_role("button", name="Tomorrow 9:00").press("Enter")
    await bob.sees(said="Reminds tomorrow 09:00: “Call Ann”")
    await expect(bob.page.get_by_role("region", name="Reminders")).not_to_contain_text("Call Ann")


async def test_z_takes_back_an_answer_and_nothing_that_was_done_before(alice: Person) -> None:
    await alice.has(LATE, "Buy milk")
    await alice.visit("/today")
    await alice.page.get_by_role("button", name="Dismiss").press("Enter")
    await alice.sees(said="Dismissed the reminder of “Call Ann”.")
    await alice.press("z")
    await alice.sees(said="Reminds again: “Call Ann”", focus="Call Ann")
    await alice.visit("/inbox")
    await alice.sees(rows=["Call Ann", "Buy milk"])
