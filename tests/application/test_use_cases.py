"""What people do, on the book in memory and on both databases: the three must agree."""

from __future__ import annotations

import pytest

from tests.application.houses import House
from tests.builders import IDS, new_todo
from web.application.saving import Stale
from web.domain.errors import Conflict, Forbidden, Invalid, NotFound
from web.domain.journal import Verb
from web.domain.membership import Membership, Role


async def test_alice_adds_a_todo_and_finds_it(house: House, alice: Membership) -> None:
    new = new_todo("Pay rent", project="Home", tags=("bank", "errand"), priority=1)
    [done] = await house.todos.add(alice, [new])
    kept = await house.todo(alice, done.todo)
    assert kept.content == "Pay rent"
    assert kept.priority == 1
    assert {tag.name for tag in await house.tags_of(alice)} == {"bank", "errand"}
    assert kept.revision == 1


async def test_the_same_form_twice_adds_one_todo(house: House, alice: Membership) -> None:
    new = new_todo("Buy milk")
    await house.todos.add(alice, [new])
    [again] = await house.todos.add(alice, [new])
    assert again.action is None
    assert len(await house.todos_of(alice)) == 1


async def test_undoing_an_add_takes_its_new_project_and_tag_along(house: House, alice: Membership) -> None:
    await house.todos.add(alice, [new_todo("Pay rent", project="Home", tags=("bank",))])
    reversal = await house.journal.undo(alice)
    assert reversal.action.verb is Verb.ADD
    assert await house.todos_of(alice) == []
    assert await house.tags_of(alice) == []
    assert [project.name for project in await house.projects_of(alice)] == ["Inbox"]


async def test_new_projects_differ_in_colour(house: House, alice: Membership) -> None:
    lines = [new_todo("Pay rent", project="Home"), new_todo("Write report", project="Work")]
    await house.todos.add(alice, lines)
    await house.todos.add(alice, [new_todo("Mow the lawn", project="Garden")])
    assert len({project.colour for project in await house.projects_of(alice)}) == 4


async def test_redo_brings_back_the_very_same_todo(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Pay rent", project="Home", tags=("bank",))])
    before = await house.todo(alice, done.todo)
    await house.journal.undo(alice)
    await house.journal.redo(alice)
    after = await house.todo(alice, done.todo)
    assert (after.content, after.tag_ids, after.project_id) == (
        before.content,
        before.tag_ids,
        before.project_id,
    )


async def test_undo_goes_back_one_action_at_a_time(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Buy milk")])
    await house.todos.complete(alice, done.todo.id)
    await house.todos.prioritize(alice, done.todo.id, 2)
    await house.journal.undo(alice)
    await house.journal.undo(alice)
    kept = await house.todo(alice, done.todo)
    assert (kept.is_completed, kept.priority) == (False, 4)


async def test_undo_of_one_action_leaves_newer_work_on_other_fields(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Buy milk")])
    completed = await house.todos.complete(alice, done.todo.id)
    await house.todos.edit(alice, done.todo.id, None, {"content": "Buy oat milk"})
    assert completed.action
    await house.journal.undo(alice, completed.action.id)
    kept = await house.todo(alice, done.todo)
    assert (kept.content, kept.is_completed) == ("Buy oat milk", False)


async def test_undo_refuses_to_overwrite_newer_work(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Buy milk")])
    first = await house.todos.edit(alice, done.todo.id, None, {"content": "Buy oat milk"})
    await house.todos.edit(alice, done.todo.id, None, {"content": "Buy soy milk"})
    assert first.action
    with pytest.raises(Conflict, match=r"The content of “Buy soy milk” changed since"):
        await house.journal.undo(alice, first.action.id)


async def test_undoing_the_add_of_a_project_that_is_in_use_says_what_is_in_the_way(
    house: House, alice: Membership
) -> None:
    [first] = await house.todos.add(alice, [new_todo("Pay rent", project="Home")])
    await house.todos.add(alice, [new_todo("Fix tap", project="Home")])
    assert first.action
    with pytest.raises(Conflict, match="Fix tap"):
        await house.journal.undo(alice, first.action.id)


async def test_after_something_new_there_is_nothing_to_redo(house: House, alice: Membership) -> None:
    await house.todos.add(alice, [new_todo("Buy milk")])
    await house.journal.undo(alice)
    await house.todos.add(alice, [new_todo("Buy bread")])
    with pytest.raises(Conflict, match="nothing to redo"):
        await house.journal.redo(alice)


async def test_deleting_a_project_hands_its_todos_on_and_undo_hands_them_back(
    house: House, alice: Membership
) -> None:
    [done] = await house.todos.add(alice, [new_todo("Pay rent", project="Home")])
    deleted = await house.projects.delete(alice, done.todo.project_id, None)
    kept = await house.todo(alice, done.todo)
    assert kept.is_deleted
    assert kept.project_id != done.todo.project_id
    assert deleted.action
    await house.journal.undo(alice, deleted.action.id)
    back = await house.todo(alice, done.todo)
    assert (back.is_deleted, back.project_id) == (False, done.todo.project_id)
    await house.journal.redo(alice)
    assert (await house.todo(alice, done.todo)).is_deleted


async def test_merging_a_tag_puts_the_other_on_its_todos(house: House, alice: Membership) -> None:
    [one] = await house.todos.add(alice, [new_todo("Buy milk", tags=("shop",))])
    [two] = await house.todos.add(alice, [new_todo("Buy bread", tags=("errand", "shop"))])
    shop, errand = one.todo.tag_ids[0], next(id for id in two.todo.tag_ids if id not in one.todo.tag_ids)
    await house.tags.merge(alice, shop, errand)
    assert (await house.todo(alice, one.todo)).tag_ids == (errand,)
    assert (await house.todo(alice, two.todo)).tag_ids == (errand,)
    await house.journal.undo(alice)
    assert (await house.todo(alice, one.todo)).tag_ids == (shop,)


async def test_parts_go_to_trash_and_come_back_with_their_todo(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Paint the fence")])
    [part] = await house.todos.add(alice, [new_todo("Buy paint", parent_id=done.todo.id)])
    await house.todos.delete(alice, done.todo.id)
    assert (await house.todo(alice, part.todo)).is_deleted
    await house.todos.restore(alice, done.todo.id)
    assert not (await house.todo(alice, part.todo)).is_deleted


async def test_parts_are_completed_and_reopened_with_their_todo(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Paint the fence")])
    [paint] = await house.todos.add(alice, [new_todo("Buy paint", parent_id=done.todo.id)])
    [sand] = await house.todos.add(alice, [new_todo("Sand it", parent_id=done.todo.id)])
    await house.todos.complete(alice, sand.todo.id)
    await house.todos.complete(alice, done.todo.id)
    assert (await house.todo(alice, paint.todo)).is_completed
    await house.todos.reopen(alice, done.todo.id)
    assert not (await house.todo(alice, paint.todo)).is_completed
    assert (await house.todo(alice, sand.todo)).is_completed


async def test_a_stale_form_is_merged_where_it_does_not_collide(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Buy milk")])
    seen = (await house.todo(alice, done.todo)).revision
    await house.todos.prioritize(alice, done.todo.id, 1)
    await house.todos.edit(alice, done.todo.id, seen, {"content": "Buy oat milk", "priority": 4})
    kept = await house.todo(alice, done.todo)
    assert (kept.content, kept.priority) == ("Buy oat milk", 1)


async def test_a_stale_form_that_collides_shows_both(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Buy milk")])
    seen = (await house.todo(alice, done.todo)).revision
    await house.todos.edit(alice, done.todo.id, None, {"content": "Buy soy milk"})
    with pytest.raises(Stale) as stale:
        await house.todos.edit(alice, done.todo.id, seen, {"content": "Buy oat milk"})
    assert stale.value.collisions == ("content",)
    assert stale.value.current.content == "Buy soy milk"


async def test_mallory_cannot_reach_alices_todo(house: House, alice: Membership) -> None:
    mallory = await house.person("Mallory")
    [done] = await house.todos.add(alice, [new_todo("Buy milk")])
    assert done.action
    with pytest.raises(NotFound):
        await house.todos.complete(mallory, done.todo.id)
    with pytest.raises(NotFound):
        await house.journal.undo(mallory, done.action.id)


async def test_a_reader_cannot_write(house: House) -> None:
    bob = await house.person("Bob", Role.READER)
    with pytest.raises(Forbidden):
        await house.todos.add(bob, [new_todo("Buy milk")])


async def test_nothing_changed_is_no_action(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Buy milk")])
    again = await house.todos.reopen(alice, done.todo.id)
    assert again.action is None
    assert (await house.todo(alice, done.todo)).revision == 1


async def test_what_was_put_right_by_hand_counts_as_undone(house: House, alice: Membership) -> None:
    [milk] = await house.todos.add(alice, [new_todo("Buy milk")])
    completed = await house.todos.complete(alice, milk.todo.id)
    await house.todos.reopen(alice, milk.todo.id)
    assert completed.action
    await house.journal.undo(alice, completed.action.id)
    with pytest.raises(Conflict, match="undone already"):
        await house.journal.undo(alice, completed.action.id)


async def test_a_page_left_open_makes_no_second_project_of_the_same_id(
    house: House, alice: Membership
) -> None:
    first = await house.projects.create(alice, IDS.new(), "Home", "grey")
    with pytest.raises(Invalid, match="“Home” already"):
        await house.projects.create(alice, first.project.id, "Work", "grey")
    again = await house.projects.create(alice, first.project.id, "Home", "grey")
    assert again.action is None
