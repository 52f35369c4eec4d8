"""What is in Trash can be restored, and nothing else, whoever asks and however."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from tests.infrastructure.html.test_sheets import revision_of

SENTENCE = "“Buy milk” is in Trash, so nothing was changed. Restore it first."
DEEDS: tuple[tuple[str, dict[str, str]], ...] = (
    ("complete", {}),
    ("reopen", {}),
    ("duplicate", {"new_id": str(IDS.new())}),
    ("due", {"due": "tomorrow"}),
    ("priority", {"priority": "1"}),
    ("tags", {"new_tags": "shop"}),
    ("edit", {"content": "Buy oat milk"}),
    ("modify", {"change": "p1 @shop"}),
    ("", {"content": "Buy oat milk", "notes": "2 litres"}),
)


@pytest.fixture
async def milk(alice: Person) -> UUID:
    return await alice.add("Buy milk")


@pytest.mark.parametrize(("deed", "fields"), DEEDS)
async def test_a_stale_row_is_told_and_offered_to_restore(
    alice: Person, milk: UUID, deed: str, fields: dict[str, str]
) -> None:
    fields = {**fields, "revision": await revision_of(alice, f"/todos/{milk}")}
    await alice.post(f"/todos/{milk}/delete")
    for person in (alice, alice.htmx):
        answer = await person.post(f"/todos/{milk}/{deed}".rstrip("/"), fields)
        assert answer.status_code == 409
        assert SENTENCE in texts(answer.text)
        assert fields.get("content", "") in texts(answer.text)
    page = await alice.follow(f"/todos/{milk}/restore?back=/inbox")
    assert "Restored “Buy milk”" in texts(page.text)


@pytest.mark.parametrize("part", ["edit", "modify", "due", "priority", "move", "tags"])
async def test_no_form_opens_for_it(alice: Person, milk: UUID, part: str) -> None:
    await alice.post(f"/todos/{milk}/delete")
    answer = await alice.htmx.get(f"/todos/{milk}/{part}")
    assert answer.status_code == 409
    assert SENTENCE in texts(answer.text)


async def test_its_page_shows_all_of_it_and_lets_it_be_restored(alice: Person, milk: UUID) -> None:
    await alice.post(f"/todos/{milk}/delete")
    page = texts((await alice.get(f"/todos/{milk}")).text)
    assert "Restore" in page
    assert not {"Duplicate", "Delete", "Save", "Complete"} & set(page.partition("Buy milk")[2].split())


async def test_to_delete_it_again_changes_nothing(alice: Person, milk: UUID) -> None:
    await alice.post(f"/todos/{milk}/delete")
    assert (await alice.post(f"/todos/{milk}/delete")).status_code == 303
