"""When a to-do calls, on its row, on its page and in lines."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts


@pytest.fixture
async def call(alice: Person) -> UUID:
    return await alice.add("Call Ann 24 dec 2099 9am !30min !8am")


async def test_a_row_and_a_page_say_when_it_reminds(alice: Person, call: UUID) -> None:
    row = (await alice.get("/inbox")).text
    assert "Call Ann reminds" in texts(row)
    assert "30 min before, " in row
    assert 'value="30 min before, 24 Dec 2099 08:00' in (await alice.get(f"/todos/{call}")).text


async def test_a_line_shows_it_while_it_is_typed(alice: Person) -> None:
    assert "reminds 30 min before" in texts((await alice.get("/entry?line=Call Ann fri 9am !30min")).text)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Call Ann 24 dec 2099 9am !30min !2h", "reminds 30 min before, 2 h before"),
        ("Call Ann 24 dec 2099 !30min", "reminds 30 min before ("),
        ("Call Ann !30min", "reminds 30 min before it is due, once that is said"),
    ],
)
async def test_what_was_understood_is_said(alice: Person, line: str, said: str) -> None:
    page = await alice.follow("/todos", {"todo_id": IDS.new(), "line": line, "view": "/inbox"})
    assert said in texts(page.text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2 h before, 1 day before", "reminds 2 h before, 1 day before"),
        ("!8:15", "reminds Thu 24 Dec 2099 08:15"),
        ("", "no reminder"),
    ],
)
async def test_its_page_changes_them_and_takes_them_away(
    alice: Person, call: UUID, typed: str, said: str
) -> None:
    sent = {"revision": "99", "due": "2099-12-24T09:00", "reminders": typed}
    page = await alice.follow(f"/todos/{call}", sent)
    assert said.casefold() in texts(page.text).casefold()


@pytest.mark.parametrize(
    "typed", ["soon", "30 min before @x", "1m, 2m, 3m, 4m, 5m, 6m", "9am; 10am", "x" * 500]
)
async def test_what_is_no_reminder_is_refused_beside_the_field(alice: Person, call: UUID, typed: str) -> None:
    answer = await alice.post(f"/todos/{call}", {"revision": "99", "reminders": typed})
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.text
    assert 'class="error">' in answer.text


async def test_a_line_of_changes_adds_and_clears(alice: Person, call: UUID) -> None:
    page = await alice.follow(f"/todos/{call}/modify", {"change": "!1 day before"})
    assert "30 min before, Thu 24 Dec 2099 08:00, 1 day before" in texts(page.text)
    page = await alice.follow(f"/todos/{call}/modify", {"change": "no reminder"})
    assert "No reminder: “Call Ann”" in texts(page.text)


async def test_a_time_alone_is_on_the_day_that_it_is_due(alice: Person, call: UUID) -> None:
    page = await alice.follow(f"/todos/{call}/modify", {"change": "no reminder !8:15"})
    assert "Reminds Thu 24 Dec 2099 08:15" in texts(page.text)


async def test_what_both_changed_is_asked_and_what_one_changed_is_merged(alice: Person, call: UUID) -> None:
    await alice.post(f"/todos/{call}", {"revision": "1", "reminders": "2 h before"})
    merged = await alice.post(f"/todos/{call}", {"revision": "1", "content": "Call Ann back"})
    assert merged.status_code == 303
    asked = await alice.post(f"/todos/{call}", {"revision": "1", "reminders": "1 h before"})
    assert asked.status_code == 409
    assert "Reminders yours: 1 h before theirs: 2 h before" in texts(asked.text)


async def test_undo_brings_them_back(alice: Person, call: UUID) -> None:
    await alice.post(f"/todos/{call}", {"revision": "99", "reminders": ""})
    assert "reminds" not in texts((await alice.get("/inbox")).text)
    await alice.post("/history/undo")
    assert "Call Ann reminds" in texts((await alice.get("/inbox")).text)
    assert "→ nothing" in texts((await alice.get(f"/todos/{call}/history")).text)


async def test_they_are_found(alice: Person, call: UUID) -> None:
    await alice.add("Buy milk")
    found = texts((await alice.get("/search?q=has:reminder")).text)
    assert "Call Ann" in found
    assert "Buy milk" not in found
