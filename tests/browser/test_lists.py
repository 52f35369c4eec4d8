"""Finding, pasting, and lists of any length."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress

import pytest
from playwright.async_api import Error, Route

from tests.browser.people import Person

pytestmark = pytest.mark.browser

PASTE = """(line, text) => {
  const clipboard = new DataTransfer();
  clipboard.setData("text/plain", text);
  const carried = {clipboardData: clipboard, bubbles: true, cancelable: true};
  line.dispatchEvent(new ClipboardEvent("paste", carried));
}"""
UNCLOSED = "After “(” I expected something to look for, found the end (column 6). bob (…"
FIRST_LETTER = re.compile(r"/search\?q=b$")
OUTLINE = "Paint the fence\n  Buy paint\n  Sand it\nCall Bob fri"
HOSTILE = (
    "<script>document.title='taken'</script> <img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    '" autofocus onfocus="alert(1)',
    "Donaudampfschifffahrtsgesellschaft" * 10,
    "🥛👩‍👩‍👧‍👦 חלב לבן",
)


async def test_dates_have_a_column_of_their_own(alice: Person) -> None:
    await alice.has("Pay rent tomorrow #Home", "Stamps #Home")
    await alice.visit("/search?q=rent|stamps")
    boxes = [await alice.row(words).locator(".project").bounding_box() for words in ("Pay rent", "Stamps")]
    dated, undated = (box["x"] + box["width"] for box in boxes if box)
    assert dated == pytest.approx(undated, abs=1)


async def test_a_row_with_a_mark_of_each_kind_is_one_line(alice: Person) -> None:
    await alice.has("Stamps", "Pay the rent #Home/Bills @computer every 1st of december p1")
    await alice.visit("/search?q=stamps|rent")
    boxes = [await alice.row(words).bounding_box() for words in ("Stamps", "Pay the rent")]
    short, long = (box["height"] for box in boxes if box)
    assert short == long


async def test_what_is_wrong_with_a_query_has_its_line_to_itself(three: Person) -> None:
    await three.visit("/search")
    await three.write("bob")
    save = three.page.get_by_role("link", name="Save this view")
    await three.sees(rows=["Call Bob"])
    assert await save.is_visible()
    await three.write(" due:blurb")
    await save.wait_for(state="hidden")
    await three.sees(rows=["Call Bob"])


async def test_search_finds_while_one_types_and_keeps_it_in_the_address(three: Person) -> None:
    await three.press("/")
    await three.sees(focus="q")
    await three.write("bob")
    await three.sees(rows=["Call Bob"], path="/search?q=bob", focus="q", typed="bob")
    await three.page.reload()
    await three.sees(rows=["Call Bob"], path="/search?q=bob")


async def test_a_query_that_is_wrong_says_where(three: Person) -> None:
    await three.press("/")
    await three.sees(focus="q")
    await three.write("bob")
    await three.sees(rows=["Call Bob"])
    await three.write(" (")
    await three.sees(typed="bob (", focus="q", rows=["Call Bob"], errors=[UNCLOSED], path="/search?q=bob+%28")
    await three.press("Backspace")
    await three.sees(typed="bob ", focus="q", rows=["Call Bob"], errors=[])


async def test_letters_leave_no_trail_in_the_history(three: Person) -> None:
    await three.press("/")
    await three.sees(focus="q")
    before = await three.page.evaluate("history.length")
    for letter in "bob":
        await three.write(letter)
        await three.page.wait_for_load_state("networkidle")
    await three.sees(rows=["Call Bob"], path="/search?q=bob")
    assert await three.page.evaluate("history.length") == before


async def test_a_late_answer_does_not_replace_a_newer_one(three: Person) -> None:
    held = asyncio.Event()

    async def hold(route: Route) -> None:
        await held.wait()
        with suppress(Error):  # nobody waits for it any more
            await route.continue_()

    await three.press("/")
    await three.sees(focus="q")
    await three.page.route(FIRST_LETTER, hold)
    async with three.page.expect_request(FIRST_LETTER):
        await three.write("b")
    await three.write("ob")
    await three.sees(rows=["Call Bob"], path="/search?q=bob")
    held.set()
    await three.page.wait_for_load_state("networkidle")
    await three.sees(rows=["Call Bob"], path="/search?q=bob")


async def test_several_lines_are_shown_first_and_then_added_with_their_parts(alice: Person) -> None:
    await alice.press("q")
    await alice.page.locator("#line").evaluate(PASTE, OUTLINE)
    await alice.page.get_by_role("button", name="Add 4 to-dos").press("Enter")
    await alice.sees(rows=["Paint the fence", "Call Bob"], said="Added 4 to-dos")
    await alice.press("j", "o")
    await alice.sees(heading="Paint the fence", rows=["Buy paint", "Sand it"])


@pytest.mark.parametrize("words", HOSTILE)
async def test_whatever_is_written_stays_words(alice: Person, words: str) -> None:
    await alice.press("q")
    await alice.write(words)
    await alice.press("Enter")
    await alice.sees(rows=[words], typed="")
    await alice.press("Escape", "j", "o")
    await alice.sees(heading=words)
    await alice.page.get_by_label("Notes").fill(words)
    await alice.page.get_by_role("button", name="Save").press("Enter")
    await alice.page.locator("#flash p").wait_for()
    assert await alice.page.title() == f"{words} · Daybook"


async def test_more_goes_on_below_and_keeps_the_cursor(alice: Person) -> None:
    await alice.has_many(10_000)
    await alice.visit("/inbox")
    await alice.page.get_by_role("link", name="More to-dos").focus()
    for shown in (100, 150):
        await alice.press("Enter")
        await alice.sees(cursor=f"Thing {shown - 50}")
        assert await alice.page.locator(".todo").count() == shown
        await alice.page.get_by_role("link", name="More to-dos").focus()
