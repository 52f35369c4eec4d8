from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from tests.browser.people import SIZE, Person, clear, sit_down
from tests.browsers import browser, launch_arguments
from tests.live import Daybook, running


@pytest.fixture(scope="session")
def daybook(shared_url: str) -> Iterator[Daybook]:
    with running(shared_url) as daybook:
        yield daybook


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=browser(), args=launch_arguments())
        yield launched
        await launched.close()


@pytest.fixture
async def context(chromium: Browser) -> AsyncIterator[BrowserContext]:
    context = await chromium.new_context(viewport=SIZE)
    yield context
    await context.close()


@pytest.fixture(scope="session")
async def desk(chromium: Browser) -> AsyncIterator[Page]:
    """Where one after the other sits: to open a page takes longer than most of what is done on it."""
    context = await chromium.new_context()
    yield await context.new_page()
    await context.close()


@pytest.fixture
async def alice(daybook: Daybook, desk: Page) -> AsyncIterator[Person]:
    """With JavaScript on, in her empty Inbox."""
    await clear(desk, daybook)
    alice = await sit_down("Alice", daybook, desk)
    await alice.visit("/inbox")
    yield alice
    assert alice.troubles == []


@pytest.fixture
async def bob(daybook: Daybook, chromium: Browser) -> AsyncIterator[Person]:
    """With JavaScript off, in his empty Inbox."""
    async with await chromium.new_context(java_script_enabled=False) as context:
        bob = await sit_down("Bob", daybook, await context.new_page())
        await bob.visit("/inbox")
        yield bob
    assert bob.troubles == []


@pytest.fixture
async def three(alice: Person) -> Person:
    """Alice, with three to-dos and the cursor on the one in the middle."""
    await alice.has("Buy milk", "Call Bob", "Pay rent")
    await alice.visit("/inbox")
    await alice.press("j", "j")
    await alice.sees(cursor="Call Bob")
    return alice
