"""Views of one's own, by keys and without JavaScript: saved, reached, changed, put in order, deleted."""

from __future__ import annotations

import pytest

from tests.browser.books import kept_by
from tests.browser.people import Person

pytestmark = pytest.mark.browser

STARTS = ("Stamps @errand today", "Call Bob @errand", "Pay rent today")


async def test_a_search_becomes_a_view_by_keys_alone(alice: Person) -> None:
    await alice.has(*STARTS)
    await alice.visit("/today")
    await alice.press("/")
    await alice.sees(focus="q")
    await alice.write("@errand")
    await alice.sees(rows=["Stamps", "Call Bob"], path="/search?q=%40errand")
    await alice.press("Escape", "v")
    await alice.sees(heading="New view", focus="name")
    await alice.write("Errands")
    await alice.press("Tab", "Tab", "Tab")
    await alice.sees(focus="key")
    await alice.write("w")
    await alice.press("Enter")
    await alice.sees(heading="Errands", rows=["Stamps", "Call Bob"], said="Saved the view “Errands”")
    await alice.press("g", "t")
    await alice.sees(heading="Today")
    await alice.press("g", "w")
    await alice.sees(heading="Errands")
    assert "2" in await alice.page.locator("#sidebar a[aria-current]").inner_text()


async def test_what_is_written_in_a_view_stands_in_it_and_in_its_count(alice: Person) -> None:
    await alice.has(*STARTS)
    await alice.post("/views", name="Errands", q="@errand", key="w")
    await alice.visit("/inbox")
    await alice.press("g", "w")
    await alice.sees(heading="Errands")
    await alice.add("Bread")
    await alice.sees(rows=["Stamps", "Call Bob", "Bread"])
    counted = alice.page.locator("#sidebar a[aria-current] .count")
    await counted.filter(has_text="3").wait_for()
    await alice.press("j", "x")
    await counted.filter(has_text="2").wait_for()


async def test_views_are_put_in_order_deleted_and_brought_back_by_keys(alice: Person) -> None:
    for name in ("One", "Two", "Three"):
        await alice.post("/views", name=name, q="p1")
    await alice.visit("/help")
    await alice.press("g", "v")
    await alice.sees(heading="Views")
    await alice.press("j", "j", "j", "j")
    await alice.sees(cursor="Three")
    await alice.press("Shift+K")
    await alice.sees(said="Moved the view “Three”", cursor="Three")
    assert await _places(alice) == ["One", "Three", "Two"]
    await alice.press("Shift+J")
    await alice.sees(said="Moved the view “Three”", cursor="Three")
    assert await _places(alice) == ["One", "Two", "Three"]
    await alice.press("Delete")
    await alice.sees(said="Deleted the view “Three”", cursor="Inbox")
    assert await _places(alice) == ["One", "Two"]
    await alice.press("z")
    await alice.sees(said="Undone: deleted view “Three”")
    assert await _places(alice) == ["One", "Two", "Three"]


async def test_a_wrong_query_is_pointed_at_and_mended(alice: Person) -> None:
    await alice.has(*STARTS)
    await alice.visit("/views/new?q=due:blurb&name=Mine")
    await alice.press("Enter")
    wrong = "After “due:” I expected a date, found “blurb” (column 5). due:blurb"
    await alice.sees(errors=[wrong], heading="New view", focus="q")
    await alice.press("Control+a")
    await alice.write("@errand & today")
    await alice.press("Enter")
    await alice.sees(heading="Mine", rows=["Stamps"])


async def test_without_javascript_a_copy_is_made_and_changed_and_the_same_is_kept(
    alice: Person, bob: Person
) -> None:
    await alice.press("v")
    await alice.sees(typed="Inbox copy")
    await alice.press("Enter")
    await alice.sees(heading="Inbox copy")
    await alice.page.get_by_role("link", name="Edit this view").press("Enter")
    await alice.sees(typed="Inbox copy")
    await alice.write("Mine")
    await alice.press("Enter")
    await alice.sees(heading="Mine")
    await bob.page.get_by_role("link", name="Copy this view").click()
    await bob.page.get_by_role("button", name="Save").click()
    await bob.page.get_by_role("link", name="Edit this view").click()
    await bob.page.get_by_label("Name").fill("Mine")
    await bob.page.get_by_role("button", name="Save").click()
    assert await bob.page.locator("h1").inner_text() == "Mine"
    assert await kept_by(alice) == await kept_by(bob)


async def _places(person: Person) -> list[str]:
    links = await person.page.locator("#sidebar nav a[href^='/views/']").all_inner_texts()
    return [text.split("\n")[0] for text in links]
