"""Several lines at once."""

from __future__ import annotations

import re

import pytest

from tests.infrastructure.html.people import Person, texts
from web.infrastructure.ids import Ids

LIST = "Trip to Rome\n  [x] Book train\n  [ ] Pack"


async def test_what_the_lines_would_be_is_shown_first(alice: Person) -> None:
    page = texts((await alice.post("/paste/read", {"paste_id": Ids().new(), "lines": LIST})).text)
    assert "Book train completed" in page
    assert "Add 3 to-dos" in page
    assert "Book train" not in texts((await alice.get("/completed")).text)


async def test_what_is_ticked_in_a_list_is_completed(alice: Person) -> None:
    await alice.post("/paste", {"paste_id": Ids().new(), "lines": LIST, "view": "/inbox"})
    assert "Book train" in texts((await alice.get("/completed")).text)
    assert "1/2" in texts((await alice.get("/inbox")).text)


async def test_where_lines_went_is_said_and_linked(alice: Person) -> None:
    await alice.add("Write report #Work")
    lines = "Buy milk\nCall Bob #Work\nCall Mallory #Work\nFix tap #Home\n  Buy washer\n  Buy tape"
    page = await alice.follow("/paste", {"paste_id": Ids().new(), "lines": lines, "view": "/inbox"})
    said = "Added 6 to-dos, 3 to the new project Home, 2 to Work, 1 to Inbox undo"
    assert said in texts(page.text).replace(" ,", ",")
    assert re.search(
        r'<a href="/projects/[-\w]{36}">2 to Work</a>, <a href="/inbox">1 to Inbox</a>', page.text
    )


@pytest.mark.parametrize(
    ("lines", "view", "said"),
    [
        ("Buy milk\nBuy bread", "/inbox", "Added 2 to-dos undo"),
        ("Buy milk\nBuy bread", "/today", "Added 2 to-dos, all to Inbox undo"),
        ("Buy milk #Home\nBuy bread #Home", "/inbox", "Added 2 to-dos, all to the new project Home undo"),
        ("Buy milk", "/inbox", "Added “Buy milk” to Inbox open edit undo"),
    ],
)
async def test_it_is_said_where_lines_went_unless_into_the_list_at_hand(
    alice: Person, lines: str, view: str, said: str
) -> None:
    page = await alice.follow("/paste", {"paste_id": Ids().new(), "lines": lines, "view": view})
    assert said in texts(page.text)


async def test_of_many_projects_those_with_the_most_are_named(alice: Person) -> None:
    lines = "\n".join(f"Thing #Project{n}" for n in range(7) for _ in range(9 - n))
    page = await alice.follow("/paste", {"paste_id": Ids().new(), "lines": lines, "view": "/inbox"})
    assert "5 to the new project Project4, 7 to other projects undo" in texts(page.text).replace(" ,", ",")


async def test_new_projects_are_shown_before_they_are_made(alice: Person) -> None:
    await alice.add("Fix tap #Home")
    lines = "Buy milk #Shop\nBuy bread #shop\nCall Bob #Work\nFix door #Home"
    page = await alice.post("/paste/read", {"paste_id": Ids().new(), "lines": lines})
    assert "New projects: Shop, Work Add 4 to-dos" in texts(page.text)


async def test_another_project_of_a_part_is_kept_as_text_and_said(alice: Person) -> None:
    lines = "Trip to Rome #Travel\n  Book train #Home tomorrow"
    page = await alice.follow("/paste", {"paste_id": Ids().new(), "lines": lines})
    assert "“#Home” stays as text: a part is where its to-do is." in texts(page.text)
    assert "#Home" in texts((await alice.get("/upcoming")).text)
