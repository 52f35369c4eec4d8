"""What is said after a deed: how it was understood, with JavaScript and without."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.builders import IDS
from tests.domain.moments import FRIDAY
from tests.infrastructure.html.people import Person, texts
from tests.infrastructure.html.test_sheets import revision_of
from web.domain.entry import read
from web.infrastructure.ids import Ids

DEEDS = (
    ("due", {"due": "31 dec 2099 9am"}, "Due Thu 31 Dec 2099 09:00: “Buy milk”"),
    ("due", {"due": "31 dec 2099 9am Europe/Berlin"}, "Due Thu 31 Dec 2099 09:00 Europe/Berlin: “Buy milk”"),
    ("due", {"due": ""}, "No due date: “Buy milk”"),
    ("priority", {"priority": "1"}, "Priority 1: “Buy milk”"),
    ("priority", {"priority": "4"}, "No priority: “Buy milk”"),
    (
        "tags",
        {"new_tags": "shop, errand, two words"},
        "Tagged @errand @shop @two words: “Buy milk”",
    ),
    ("tags", {"new_tags": ""}, "No tags: “Buy milk”"),
    ("edit", {"content": "Buy oat milk"}, "Saved “Buy oat milk”"),
)
SAVES: tuple[tuple[dict[str, str], str], ...] = (
    ({"content": "Buy oat milk"}, "Saved “Buy oat milk”"),
    ({"notes": "2 litres"}, "Saved “Buy milk”"),
    ({}, "Saved “Buy milk”"),
    ({"start": "30 dec 2099"}, "Starts Wed 30 Dec 2099: “Buy milk”"),
    ({"due": "", "priority": "2"}, "Priority 2, no due date: “Buy milk”"),
    ({"deadline": "31 dec 2099", "notes": "x"}, "Saved, deadline Thu 31 Dec 2099: “Buy milk”"),
    ({"tags": "", "content": "Milk"}, "Saved, no tags: “Milk”"),
)


@pytest.fixture
async def milk(alice: Person) -> UUID:
    return await alice.add("Buy milk 1 jan 2099 p3 @shop")


@pytest.mark.parametrize(("part", "fields", "words"), DEEDS)
async def test_a_deed_to_a_row_is_said_as_it_was_understood(
    alice: Person, milk: UUID, part: str, fields: dict[str, str], words: str
) -> None:
    fields = fields | {"revision": await revision_of(alice, f"/todos/{milk}")}
    page = await alice.follow(f"/todos/{milk}/{part}", fields)
    again = await alice.htmx.post(f"/todos/{milk}/{part}", fields)
    assert f"{words} open undo" in texts(page.text)
    assert f"{words} open" in texts(again.text)


@pytest.mark.parametrize(("fields", "words"), SAVES)
async def test_a_to_dos_own_page_says_what_it_understood_too(
    alice: Person, milk: UUID, fields: dict[str, str], words: str
) -> None:
    fields = fields | {"revision": await revision_of(alice, f"/todos/{milk}")}
    assert f"{words} open" in texts((await alice.follow(f"/todos/{milk}", fields)).text)


async def test_what_is_taken_away_is_said(alice: Person) -> None:
    id = await alice.add("Buy milk from 30 dec 2099 {31 dec 2099}")
    fields = {"revision": await revision_of(alice, f"/todos/{id}"), "start": "", "deadline": ""}
    page = await alice.follow(f"/todos/{id}", fields)
    assert "No start, no deadline: “Buy milk”" in texts(page.text)


async def test_where_a_to_do_was_moved_is_said(alice: Person, milk: UUID) -> None:
    await alice.add("Fix tap #Home")
    form = (await alice.htmx.get(f"/todos/{milk}/move")).text
    home = form.partition(">Home<")[0].rpartition('value="')[2].partition('"')[0]
    page = await alice.follow(f"/todos/{milk}/move", {"place_id": home})
    assert "Moved to Home: “Buy milk” open undo" in texts(page.text)


@pytest.mark.parametrize("line", ["Water plants every blue moon", "Pay rent feb 30", "Call Bob p1 p2"])
async def test_what_was_not_understood_of_a_line_is_said_once_it_is_kept(alice: Person, line: str) -> None:
    page = await alice.follow("/todos", {"todo_id": IDS.new(), "line": line, "view": "/inbox"})
    answer = await alice.htmx.post("/todos", {"todo_id": IDS.new(), "line": line, "view": "/inbox"})
    [remark] = [each.text for each in read(line, FRIDAY).remarks]
    assert f"open edit undo {remark}" in texts(page.text)
    assert f"open edit undo {remark}" in texts(answer.text)


async def test_a_long_to_do_is_named_by_its_beginning(alice: Person) -> None:
    id = IDS.new()
    page = await alice.follow("/todos", {"todo_id": id, "line": f"Buy {'🥛' * 400}", "view": "/inbox"})
    assert f"Added “Buy {'🥛' * 56}…” to Inbox" in texts(page.text)
    page = await alice.follow("/history/undo")
    assert f"Undone: added “Buy {'🥛' * 56}…”" in texts(page.text)


async def test_a_project_that_is_new_is_said(alice: Person) -> None:
    for words in ("to the new project Home", "to Home"):
        answer = await alice.htmx.post(
            "/todos", {"todo_id": IDS.new(), "line": "Fix tap #Home", "view": "/inbox"}
        )
        assert f"Added “Fix tap” {words} open" in texts(answer.text)


async def test_all_that_was_understood_is_said_of_what_was_added(alice: Person) -> None:
    line = "Pay rent from 1 jan 2099 due every fri {1 may 2099} #Home @bank @post p2 // ask"
    page = await alice.follow("/todos", {"todo_id": IDS.new(), "line": line, "view": "/inbox"})
    said = texts(page.text)
    for words in ("deadline Fri 1 May 2099", "priority 2", "tagged @bank @post", "with notes open edit undo"):
        assert words in said


async def test_what_was_added_can_be_edited_by_a_line(alice: Person) -> None:
    id = IDS.new()
    page = await alice.follow("/todos", {"todo_id": id, "line": "Pay rent fri", "view": "/inbox"})
    assert f'<a href="/todos/{id}/modify">edit</a>' in page.text
    page = await alice.follow(f"/todos/{id}/modify", {"change": "sat p1", "view": "/inbox"})
    assert "Priority 1" in texts(page.text)


async def test_many_tags_leave_room_for_what_else_is_said(alice: Person) -> None:
    tags = " ".join(f"@{letter}{'x' * 58}" for letter in "abcdefghijklm")
    page = await alice.follow("/todos", {"todo_id": IDS.new(), "line": f"Pay {tags}", "view": "/inbox"})
    assert f"@h{'x' * 58} … open edit undo" in texts(page.text)


async def test_a_date_that_is_written_where_only_words_are_edited_is_said_to_stay(alice: Person) -> None:
    id = await alice.add("Read about \\friday")
    form = {"content": "Read about friday @desk", "revision": "1"}
    page = texts((await alice.follow(f"/todos/{id}/edit", form)).text)
    assert "“@desk” stays as text here; Change (c) would understand it." in page
    assert "“friday” stays" not in page


async def test_a_project_that_would_be_new_is_said_while_it_is_typed(alice: Person) -> None:
    typed = "/entry?line=Fix+tap+%23Hom"
    assert "#Hom “Hom” will be a new project." in texts((await alice.htmx.get(typed)).text)
    await alice.add("Fix door #Home")
    assert texts((await alice.htmx.get(typed)).text).endswith("Fix tap #Home")


async def test_what_was_not_understood_of_pasted_lines_is_said_before_and_after(alice: Person) -> None:
    form = {"paste_id": Ids().new(), "lines": "Buy milk\nPay rent feb 30", "view": "/inbox"}
    remark = "“feb 30” stays as text: there is no such day."
    assert remark in texts((await alice.post("/paste/read", form)).text)
    assert remark in texts((await alice.follow("/paste", form)).text)
