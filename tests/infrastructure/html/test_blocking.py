"""What a to-do waits for, on its row and on its page, with JavaScript and without."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts


class Jobs(NamedTuple):
    paint: UUID
    fence: UUID


@pytest.fixture
async def jobs(alice: Person) -> Jobs:
    return Jobs(await alice.add("Buy paint #Home"), await alice.add("Paint the fence #Garden"))


async def block(person: Person, todo_id: UUID, blocker_id: object, **headers: str) -> Any:
    return await person.post(f"/todos/{todo_id}/block", {"blocker_id": blocker_id}, **headers)


async def found(person: Person, todo_id: UUID, typed: str) -> list[str]:
    """By either way, which shall lead to the same."""
    ways = ("block/choices", "block")
    pages = [(await person.get(f"/todos/{todo_id}/{way}?blocker={typed}")).text for way in ways]
    first, second = (
        re.findall(r'name="blocker_id"[^>]*><span dir="auto">(.*?)</span>', page) for page in pages
    )
    assert first == second
    return first


async def test_a_row_says_what_it_waits_for(alice: Person, jobs: Jobs) -> None:
    row = (await block(alice.htmx, jobs.fence, jobs.paint)).text
    assert row.startswith(f'<li id="todo-{jobs.fence}" class="todo weight-4 blocked">')
    assert '<span class="blocked" title="Blocked by “Buy paint”">blocked</span>' in row
    assert 'aria-description="Blocked by “Buy paint”"' in row
    assert "Blocked by “Buy paint”: “Paint the fence”" in texts(row)


async def test_without_javascript_it_leads_back_and_says_the_same(alice: Person, jobs: Jobs) -> None:
    answer = await block(alice, jobs.fence, jobs.paint, referer="http://localhost/today")
    assert (answer.status_code, answer.headers["location"]) == (303, "/today")
    assert "Blocked by “Buy paint”: “Paint the fence” open undo" in texts((await alice.get("/today")).text)


async def test_its_row_is_free_once_that_is_done(alice: Person, jobs: Jobs) -> None:
    await block(alice, jobs.fence, jobs.paint)
    search = "/search?q=fence"
    seen = [(await alice.get(search)).text]
    for deed in ("complete", "reopen", "delete", "restore"):
        await alice.post(f"/todos/{jobs.paint}/{deed}")
        seen.append((await alice.get(search)).text)
    assert ["weight-4 blocked" in page for page in seen] == [True, False, True, False, True]


async def test_its_page_lists_both_ways(alice: Person, jobs: Jobs) -> None:
    await block(alice, jobs.fence, jobs.paint)
    fence = (await alice.get(f"/todos/{jobs.fence}")).text
    paint = (await alice.get(f"/todos/{jobs.paint}")).text
    assert "Blocked by Buy paint Remove" in texts(fence)
    assert "Blocks Paint the fence Parts" in texts(paint)
    assert f'<a href="/todos/{jobs.paint}" dir="auto">Buy paint</a>' in fence
    await alice.post(f"/todos/{jobs.paint}/complete")
    assert "<s>Buy paint</s></a>" in (await alice.get(f"/todos/{jobs.fence}")).text


async def test_what_waits_for_nothing_has_no_list(alice: Person, jobs: Jobs) -> None:
    page = (await alice.get(f"/todos/{jobs.fence}")).text
    assert 'id="blockers"' not in page
    assert 'id="waiters"' not in page


async def test_it_is_removed_on_its_page(alice: Person, jobs: Jobs) -> None:
    await block(alice, jobs.fence, jobs.paint)
    back = f"/todos/{jobs.fence}"
    page = await alice.follow(f"/todos/{jobs.fence}/unblock?back={back}", {"blocker_id": jobs.paint})
    assert str(page.url).endswith(back)
    assert "Blocked by nothing: “Paint the fence”" in texts(page.text)
    assert 'id="blockers"' not in page.text


async def test_to_remove_it_twice_harms_nothing(alice: Person, jobs: Jobs) -> None:
    for _ in range(2):
        answer = await alice.htmx.post(f"/todos/{jobs.fence}/unblock", {"blocker_id": jobs.paint})
        assert "Blocked by nothing" in texts(answer.text)


async def test_history_names_it(alice: Person, jobs: Jobs) -> None:
    await block(alice, jobs.fence, jobs.paint)
    page = texts((await alice.get(f"/todos/{jobs.fence}")).text)
    assert "blocked Paint the fence blocked by “Buy paint”" in page, page


async def test_a_few_words_find_it(alice: Person, jobs: Jobs) -> None:
    for line in ("Buy painting rags", "Repaint the gate", "Sell the boat // paint it first"):
        await alice.add(line)
    assert await found(alice, jobs.fence, "PAINT") == ["Buy paint", "Buy painting rags", "Sell the boat"]
    assert await found(alice, jobs.fence, "pai buy") == ["Buy paint", "Buy painting rags"]


async def test_before_anything_is_typed_its_project_is_offered(alice: Person, jobs: Jobs) -> None:
    await alice.add("Mow the lawn #Garden")
    assert await found(alice, jobs.fence, "") == ["Mow the lawn"]
    assert await found(alice, jobs.fence, "?!") == ["Mow the lawn"]


async def test_only_what_it_could_wait_for_is_offered(alice: Person, jobs: Jobs) -> None:
    others = [await alice.add(f"Paint {n}") for n in range(4)]
    await alice.post(f"/todos/{others[0]}/complete")
    await alice.post(f"/todos/{others[1]}/delete")
    await block(alice, jobs.fence, others[2])
    await block(alice, others[3], jobs.fence)
    assert await found(alice, jobs.fence, "paint") == ["Buy paint"]


async def test_no_more_than_ten_are_offered(alice: Person, jobs: Jobs) -> None:
    for number in range(12):
        await alice.add(f"Fetch {number}")
    assert len(await found(alice, jobs.fence, "fetch")) == 10


async def test_where_nothing_is_found_it_says_so(alice: Person, jobs: Jobs) -> None:
    page = await alice.get(f"/todos/{jobs.fence}/block?blocker=zebra")
    assert "Nothing else that is open has these words." in texts(page.text)
    assert 'value="zebra"' in page.text


async def test_nothing_picked_is_said_with_what_was_typed(alice: Person, jobs: Jobs) -> None:
    for person in (alice, alice.htmx):
        answer = await person.post(f"/todos/{jobs.fence}/block", {"blocker": "paint"})
        assert answer.status_code == 422
        assert "Pick one of those that are found." in texts(answer.text)
        assert 'value="paint"' in answer.text
        assert "Buy paint" in answer.text


async def test_a_circle_is_refused_with_the_reason(alice: Person, jobs: Jobs) -> None:
    await block(alice, jobs.fence, jobs.paint)
    for person in (alice, alice.htmx):
        answer = await block(person, jobs.paint, jobs.fence)
        assert answer.status_code == 422
        assert "“Paint the fence” waits for “Buy paint”, if only through others." in texts(answer.text)


async def test_what_was_done_or_deleted_meanwhile_is_said(alice: Person, jobs: Jobs) -> None:
    await alice.post(f"/todos/{jobs.paint}/complete")
    assert "“Buy paint” is completed" in texts((await block(alice, jobs.fence, jobs.paint)).text)
    await alice.post(f"/todos/{jobs.paint}/delete")
    answer = await block(alice.htmx, jobs.fence, jobs.paint)
    assert answer.status_code == 422
    assert "“Buy paint” is in Trash" in texts(answer.text)


async def test_what_is_in_trash_is_restored_first(alice: Person, jobs: Jobs) -> None:
    await alice.post(f"/todos/{jobs.fence}/delete")
    for answer in (
        await alice.get(f"/todos/{jobs.fence}/block"),
        await block(alice.htmx, jobs.fence, jobs.paint),
        await alice.post(f"/todos/{jobs.fence}/unblock", {"blocker_id": jobs.paint}),
    ):
        assert answer.status_code == 409
        assert "is in Trash, so nothing was changed. Restore it first." in texts(answer.text)


@pytest.mark.parametrize("id", ["", "what", IDS.new()])
async def test_what_is_no_id_or_none_that_is_there_changes_nothing(
    alice: Person, jobs: Jobs, id: object
) -> None:
    assert (await block(alice, jobs.fence, id)).status_code in (404, 422)
    assert 'id="blockers"' not in (await alice.get(f"/todos/{jobs.fence}")).text


async def test_mallory_learns_and_does_nothing(alice: Person, mallory: Person, jobs: Jobs) -> None:
    hers = await mallory.add("Spy #Home")
    for todo_id, blocker_id in ((jobs.fence, jobs.paint), (jobs.fence, hers), (hers, jobs.paint)):
        assert (await block(mallory, todo_id, blocker_id)).status_code == 404
    assert (await block(alice, jobs.fence, hers)).status_code == 404
    assert (await mallory.get(f"/todos/{jobs.fence}/block/choices?blocker=paint")).status_code == 404
    assert await found(mallory, hers, "paint") == []


async def test_all_that_is_shown_of_many_is_the_beginning(alice: Person, jobs: Jobs) -> None:
    for number in range(52):
        await block(alice, await alice.add(f"Job {number}"), jobs.paint)
    page = texts((await alice.get(f"/todos/{jobs.paint}")).text)
    assert "Job 49 and more" in page
    assert "Job 50" not in page.partition("History")[0]
