"""How long a to-do takes, on its row, on its page and in lines."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.infrastructure.html.people import Person, texts


@pytest.fixture
async def call(alice: Person) -> UUID:
    return await alice.add("Call Ann fri 9am for 45m")


async def test_a_row_and_a_page_say_how_long_it_takes(alice: Person, call: UUID) -> None:
    assert "Call Ann 45 min" in texts((await alice.get("/inbox")).text)
    assert 'value="45 min"' in (await alice.get(f"/todos/{call}")).text


async def test_a_line_shows_it_while_it_is_typed(alice: Person) -> None:
    assert "for 1 h 30 min" in texts((await alice.get("/entry?line=Call Ann fri 9am for 1h30")).text)


@pytest.mark.parametrize(
    ("typed", "said"), [("2 h", "takes 2 h"), ("90", "takes 1 h 30 min"), ("", "takes any time")]
)
async def test_its_page_changes_it_and_takes_it_away(
    alice: Person, call: UUID, typed: str, said: str
) -> None:
    page = await alice.follow(f"/todos/{call}", {"revision": "99", "duration_minutes": typed})
    assert said in texts(page.text).casefold()


@pytest.mark.parametrize("typed", ["soon", "2 days", "101 h", "0"])
async def test_what_is_no_length_of_time_is_refused_beside_the_field(
    alice: Person, call: UUID, typed: str
) -> None:
    answer = await alice.post(f"/todos/{call}", {"revision": "99", "duration_minutes": typed})
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.text
    assert 'class="error">' in answer.text


async def test_a_line_of_changes_says_it_beside_a_time(alice: Person, call: UUID) -> None:
    page = await alice.follow(f"/todos/{call}/modify", {"change": "sat 10am for 2h"})
    assert "takes 2 h" in texts(page.text)


async def test_what_both_changed_is_asked_and_what_one_changed_is_merged(alice: Person, call: UUID) -> None:
    revision = "1"
    await alice.post(f"/todos/{call}", {"revision": revision, "duration_minutes": "2 h"})
    merged = await alice.post(f"/todos/{call}", {"revision": revision, "content": "Call Ann back"})
    assert merged.status_code == 303
    asked = await alice.post(f"/todos/{call}", {"revision": revision, "duration_minutes": "1 h"})
    assert asked.status_code == 409
    assert "Duration yours: 1 h theirs: 2 h" in texts(asked.text)


async def test_undo_brings_it_back(alice: Person, call: UUID) -> None:
    await alice.post(f"/todos/{call}", {"revision": "99", "duration_minutes": ""})
    assert "45 min" not in texts((await alice.get("/inbox")).text)
    await alice.post("/history/undo")
    assert "Call Ann 45 min" in texts((await alice.get("/inbox")).text)
    assert "takes 45 min → any time" in texts((await alice.get(f"/todos/{call}/history")).text)
