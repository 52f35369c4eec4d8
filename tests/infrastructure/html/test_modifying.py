"""A line of changes, on the row and on the to-do's page, with JavaScript and without."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts

LINE = "31 dec 2099 p2 @errand -@home #Work"
SAID = "Moved to the new project Work, priority 2, tagged @errand, due Thu 31 Dec 2099: “Pay rent”"


@pytest.fixture
async def rent(alice: Person) -> UUID:
    return await alice.add("Pay rent @home")


async def change(person: Person, id: UUID, line: str, **headers: str) -> Any:
    return await person.post(f"/todos/{id}/modify", {"change": line}, **headers)


async def read(person: Person, id: UUID, line: str) -> str:
    address = f"/todos/{id}/modify/reading"
    answer = await person.client.get(address, params={"change": line}, headers=person.headers)
    assert answer.status_code == 200
    return texts(answer.text)


async def test_a_row_is_changed_and_says_how_it_was_understood(alice: Person, rent: UUID) -> None:
    answer = await change(alice.htmx, rent, LINE)
    assert SAID in texts(answer.text)
    assert answer.text.startswith(f'<li id="todo-{rent}"')
    assert "@errand" in texts(answer.text).partition("#flash")[0]


async def test_without_javascript_it_leads_back_and_says_the_same(alice: Person, rent: UUID) -> None:
    answer = await change(alice, rent, LINE, referer="http://localhost/inbox")
    assert (answer.status_code, answer.headers["location"]) == (303, "/inbox")
    assert f"{SAID} open undo" in texts((await alice.get("/inbox")).text)


async def test_on_its_page_it_leads_back_to_that(alice: Person, rent: UUID) -> None:
    assert f'action="/todos/{rent}/modify?back=/todos/{rent}"' in (await alice.get(f"/todos/{rent}")).text
    page = await alice.follow(f"/todos/{rent}/modify?back=/todos/{rent}", {"change": "p1"})
    assert "Priority 1: “Pay rent”" in texts(page.text)


async def test_history_says_that_it_was_changed(alice: Person, rent: UUID) -> None:
    await change(alice, rent, LINE)
    page = texts((await alice.get(f"/todos/{rent}")).text).casefold()
    assert "changed" in page
    assert "moved to another project tags changed priority none → p2" in page


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Call Bob fri", "“Call Bob” is not understood here."),
        ("31.02.", "“31.02.” is not understood here. There is no such day. Nothing was changed."),
        ("", "Say what shall change: a day, p1"),
        ("\x07", "control character"),
    ],
)
async def test_what_is_refused_stands_there_still(
    alice: Person, rent: UUID, line: str, sentence: str
) -> None:
    for person in (alice, alice.htmx):
        answer = await change(person, rent, line)
        assert answer.status_code == 422
        assert sentence in texts(answer.text)
        assert f'name="change" type="text" value="{line}"' in answer.text


async def test_an_archived_project_is_named(alice: Person, rent: UUID) -> None:
    await alice.add("Old news #Old")
    [old] = [
        part[:36] for part in (await alice.get("/projects")).text.split("/projects/") if ">Old<" in part[:99]
    ]
    await alice.post(f"/projects/{old}/archive")
    answer = await change(alice.htmx, rent, "p1 #Old")
    assert answer.status_code == 422
    assert "The project “Old” is archived." in texts(answer.text)
    assert 'value="p1 #Old"' in answer.text


async def test_a_tag_that_was_not_on_it_is_said(alice: Person, rent: UUID) -> None:
    said = texts((await change(alice.htmx, rent, "-@garden p1")).text)
    assert "Priority 1" in said
    assert "“-@garden” takes nothing off: it has no such tag." in said


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (LINE, "due Thu 31 Dec 2099 #Work -@home @errand p2 “Work” will be a new project."),
        ("no date no priority no repeat", "someday no repeat no priority"),
        ("-@garden", "-@garden “-@garden” takes nothing off: it has no such tag."),
        ("Call fri 9am Bob", "Call Bob” is not understood here. A line of changes has dates"),
        ("x" * 600, "A to-do can have 500 characters at most"),
        ("", ""),
    ],
)
async def test_what_it_would_do_is_shown_while_it_is_typed(
    alice: Person, rent: UUID, line: str, words: str
) -> None:
    shown = await read(alice.htmx, rent, line)
    assert words in shown
    assert bool(words) is bool(shown)


async def test_what_shall_repeat_is_shown_from_its_due_date_on(alice: Person) -> None:
    rent = await alice.add("Pay rent 31 jan 2099 9am")
    shown = await read(alice.htmx, rent, "every month")
    assert "every 31st at 09:00" in shown
    assert re.search(r"next: .*31 Jan.*28 Feb.*31 Mar", shown)
    said = texts((await change(alice.htmx, rent, "every month")).text)
    assert "Every 31st at 09:00: “Pay rent”" in said


async def test_mallory_reads_and_changes_nothing_of_alices(mallory: Person, rent: UUID) -> None:
    assert (await change(mallory, rent, "p1")).status_code == 404
    for path in ("modify", "modify/reading?change=p1"):
        assert (await mallory.get(f"/todos/{rent}/{path}")).status_code == 404
    assert (await change(mallory, IDS.new(), "p1")).status_code == 404
