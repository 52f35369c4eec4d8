"""The sidebar asks for itself when something has changed."""

from __future__ import annotations

from tests.infrastructure.html.people import Person, texts


async def test_the_sidebar_counts_what_was_added_since(alice: Person) -> None:
    await alice.add("Buy milk")
    assert "Inbox 1" in texts((await alice.htmx.get("/sidebar")).text)


async def test_the_sidebar_knows_where_the_page_is(alice: Person) -> None:
    sidebar = (await alice.htmx.get("/sidebar?current=upcoming")).text
    assert [line for line in sidebar.splitlines() if "aria-current" in line and "Upcoming" in line]


async def test_the_page_asks_for_the_sidebar_that_it_shows(alice: Person) -> None:
    assert 'hx-get="/sidebar?current=today"' in (await alice.get("/today")).text


async def test_the_sidebar_counts_what_a_saved_view_shows(alice: Person) -> None:
    await alice.post("/views", {"name": "Errands", "q": "@errand"})
    await alice.add("Stamps @errand")
    await alice.add("Buy milk")
    assert "Errands 1" in texts((await alice.htmx.get("/sidebar")).text)
    await alice.add("Bread @errand")
    assert "Errands 2" in texts((await alice.get("/today")).text)
