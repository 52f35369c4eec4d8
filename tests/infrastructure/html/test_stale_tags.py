"""A form that shows tags, sent after they were renamed, merged or deleted elsewhere."""

from __future__ import annotations

import re
from html import unescape
from uuid import UUID

import pytest

from tests.infrastructure.html.people import Person, texts

FIELD = re.compile(r'<input (?=[^>]*name="(revision|shown_tags|tags)")[^>]*value="([^"]*)"([^>]*)')


@pytest.fixture
async def milk(alice: Person) -> UUID:
    return await alice.add("Buy milk @shop @food")


async def form(alice: Person, url: str) -> dict[str, list[str]]:
    """What a browser would send of it, as it is shown."""
    sent: dict[str, list[str]] = {}
    for name, value, rest in FIELD.findall((await alice.get(url)).text):
        if "checkbox" not in rest or "checked" in rest:
            sent.setdefault(name, []).append(unescape(value))
    return sent


async def tag_called(alice: Person, name: str) -> str:
    found = re.search(rf'/tags/([0-9a-f-]+)"[^>]*>(?:<[^>]*>)*@?{name}<', (await alice.get("/tags")).text)
    assert found
    return found[1]


async def tags(alice: Person) -> str:
    return " ".join(
        re.findall(r"@\w+", texts((await alice.get("/tags")).text.partition('<ul class="lines"')[2]))
    )


async def save(alice: Person, url: str, seen: dict[str, list[str]], **typed: str) -> None:
    answer = await alice.post(url, seen | typed)
    assert answer.status_code == 303, answer.text


@pytest.mark.parametrize("part", ["", "/tags"])
async def test_a_renamed_tag_is_not_made_again(alice: Person, milk: UUID, part: str) -> None:
    seen = await form(alice, f"/todos/{milk}{part}")
    await alice.post(f"/tags/{await tag_called(alice, 'shop')}/edit", {"name": "groceries"})
    await save(alice, f"/todos/{milk}{part}", seen, content="Buy oat milk")
    assert await tags(alice) == "@food @groceries"


@pytest.mark.parametrize("part", ["", "/tags"])
async def test_a_deleted_tag_does_not_come_back(alice: Person, milk: UUID, part: str) -> None:
    seen = await form(alice, f"/todos/{milk}{part}")
    await alice.post(f"/tags/{await tag_called(alice, 'shop')}/delete")
    await save(alice, f"/todos/{milk}{part}", seen, content="Buy oat milk")
    assert await tags(alice) == "@food"


async def test_what_was_typed_beside_is_added_to_what_a_merge_left(alice: Person, milk: UUID) -> None:
    seen = await form(alice, f"/todos/{milk}")
    shop, food = await tag_called(alice, "shop"), await tag_called(alice, "food")
    await alice.post(f"/tags/{shop}/merge", {"into": food})
    await save(alice, f"/todos/{milk}", seen, tags="shop, food, urgent")
    assert await tags(alice) == "@food @urgent"


async def test_a_tag_that_is_taken_off_is_off_whatever_it_is_called_by_now(alice: Person, milk: UUID) -> None:
    seen = await form(alice, f"/todos/{milk}")
    await alice.post(f"/tags/{await tag_called(alice, 'shop')}/edit", {"name": "groceries"})
    await save(alice, f"/todos/{milk}", seen, tags="food")
    assert (await form(alice, f"/todos/{milk}"))["tags"] == ["food"]


async def test_two_devices_that_add_a_tag_each_add_both(alice: Person, milk: UUID) -> None:
    seen = await form(alice, f"/todos/{milk}/tags")
    await save(alice, f"/todos/{milk}/tags", seen, new_tags="urgent")
    await save(alice, f"/todos/{milk}/tags", seen, new_tags="soon")
    assert await tags(alice) == "@food @shop @soon @urgent"


async def test_a_tag_that_went_before_it_was_picked_is_said_to_be_gone(alice: Person, milk: UUID) -> None:
    await alice.add("Post a letter @town")
    seen = await form(alice, f"/todos/{milk}/tags")
    seen["tags"].append(town := await tag_called(alice, "town"))
    await alice.post(f"/tags/{town}/delete")
    answer = await alice.post(f"/todos/{milk}/tags", seen)
    assert answer.status_code == 422
    assert "A tag that you picked is no longer there" in texts(answer.text)
