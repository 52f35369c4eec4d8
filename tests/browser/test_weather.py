"""Other tabs, keys switched off, connections lost while editing."""

from __future__ import annotations

import pytest

from tests.browser.people import Person, open_page

pytestmark = pytest.mark.browser


async def test_two_tabs_that_changed_the_same_are_asked_what_to_keep(three: Person) -> None:
    other = await open_page(three.name, three.daybook, three.page.context)
    await other.visit("/inbox")
    await other.press("j", "j", "e")
    await other.sees(typed="Call Bob")
    await three.press("e")
    await three.sees(typed="Call Bob")
    await other.write(" today")
    await other.press("Enter")
    await other.sees(cursor="Call Bob today")
    await three.write("by")
    await three.press("Enter")
    await three.page.get_by_text("changed elsewhere").wait_for()
    await three.press("Enter")
    await three.sees(cursor="Call Bobby", rows=["Buy milk", "Call Bobby", "Pay rent"])


async def test_a_lost_connection_keeps_an_edit_open(three: Person) -> None:
    await three.press("e")
    await three.sees(typed="Call Bob")
    await three.page.context.set_offline(True)
    await three.write(" back")
    await three.press("Enter")
    await three.page.get_by_text("The server did not answer").wait_for()
    await three.sees(typed="Call Bob back", focus="content")
    await three.page.context.set_offline(False)
    await three.press("Enter")
    await three.sees(cursor="Call Bob back")
    three.troubles.clear()


async def test_keys_can_be_switched_off_and_on_again(three: Person) -> None:
    await three.visit("/settings")
    keys = three.page.get_by_label("Single keys do things")
    for is_on in (False, True):
        await keys.set_checked(is_on)
        await three.page.get_by_role("button", name="Save", exact=True).press("Enter")
        await three.page.locator("#flash p").wait_for()
        await three.visit("/inbox")
        await three.page.get_by_role("link", name="Call Bob").focus()
        await three.press("x", "ArrowDown")
        await three.sees(cursor="Pay rent", done=["Call Bob"] if is_on else [])
        await three.visit("/settings")
