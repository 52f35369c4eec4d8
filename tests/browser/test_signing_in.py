"""The first minute: from an empty Daybook to one's own list."""

from __future__ import annotations

import pytest
from playwright.async_api import BrowserContext

from tests.browser.people import open_page
from tests.live import running

pytestmark = pytest.mark.browser


async def test_alice_follows_the_link_on_an_empty_daybook_and_writes(
    database_url: str, context: BrowserContext
) -> None:
    with running(database_url) as daybook:
        alice = await open_page("Alice", daybook, context)
        await alice.page.goto(daybook.link)
        await alice.sees(path="/today", heading="Today")
        await alice.add("Buy milk")
        await alice.sees(rows=["Buy milk"], said="Added “Buy milk” to Inbox, due today")
    assert alice.troubles == []


async def test_a_link_lets_in_once(database_url: str, context: BrowserContext) -> None:
    with running(database_url) as daybook:
        alice = await open_page("Alice", daybook, context)
        await alice.page.goto(daybook.link)
        await alice.sees(path="/today")
        await context.clear_cookies()
        await alice.page.goto(daybook.link)
        await alice.sees(heading="This link is spent")
