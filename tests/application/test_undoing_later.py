"""Undoing what newer work has left no room for: a sentence says what stands in the way."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.application.houses import House
from tests.builders import IDS, new_todo
from web.application.labels import Tagging
from web.domain.errors import Conflict
from web.domain.journal import Action
from web.domain.membership import Membership


async def test_a_todo_does_not_go_back_into_a_project_that_is_gone(house: House, alice: Membership) -> None:
    [fence] = await house.todos.add(alice, [new_todo("Paint the fence", project="Home")])
    [rent] = await house.todos.add(alice, [new_todo("Pay rent")])
    moved = await house.todos.move(alice, fence.todo.id, rent.todo.project_id)
    await house.projects.delete(alice, fence.todo.project_id, None)
    with pytest.raises(Conflict, match="The project of “Paint the fence” is no longer there"):
        await house.journal.undo(alice, _id(moved.action))


async def test_a_todo_does_not_get_back_a_tag_that_is_gone(house: House, alice: Membership) -> None:
    [milk] = await house.todos.add(alice, [new_todo("Buy milk", tags=("shop",))])
    untagged = await house.todos.tag(alice, milk.todo.id, None, Tagging())
    await house.tags.delete(alice, milk.todo.tag_ids[0])
    with pytest.raises(Conflict, match="The tag of “Buy milk” is no longer there"):
        await house.journal.undo(alice, _id(untagged.action))


async def test_a_todo_is_no_part_again_of_what_is_gone(house: House, alice: Membership) -> None:
    [fence] = await house.todos.add(alice, [new_todo("Paint the fence")])
    [paint] = await house.todos.add(alice, [new_todo("Buy paint", parent_id=fence.todo.id)])
    moved = await house.todos.move(alice, paint.todo.id, fence.todo.project_id)
    await house.journal.undo(alice, _id(fence.action))
    with pytest.raises(Conflict, match="The parent of “Buy paint” is no longer there"):
        await house.journal.undo(alice, _id(moved.action))


async def test_a_deleted_project_does_not_come_back_beside_a_namesake(
    house: House, alice: Membership
) -> None:
    [tap] = await house.todos.add(alice, [new_todo("Fix tap", project="Home")])
    deleted = await house.projects.delete(alice, tap.todo.project_id, None)
    await house.projects.create(alice, IDS.new(), "HOME", "red")
    with pytest.raises(Conflict, match="There is the project “HOME” by now"):
        await house.journal.undo(alice, _id(deleted.action))


async def test_a_project_does_not_get_back_a_name_that_is_taken(house: House, alice: Membership) -> None:
    home = await house.projects.create(alice, IDS.new(), "Home", "red")
    renamed = await house.projects.rename(alice, home.project.id, "House", "red")
    await house.projects.create(alice, IDS.new(), "Home", "red")
    with pytest.raises(Conflict, match="There is the project “Home” by now"):
        await house.journal.undo(alice, _id(renamed.action))


async def test_a_deleted_tag_does_not_come_back_beside_a_namesake(house: House, alice: Membership) -> None:
    [milk] = await house.todos.add(alice, [new_todo("Buy milk", tags=("shop",))])
    deleted = await house.tags.delete(alice, milk.todo.tag_ids[0])
    await house.todos.tag(alice, milk.todo.id, None, Tagging(names=("Shop",)))
    with pytest.raises(Conflict, match="There is the tag “Shop” by now"):
        await house.journal.undo(alice, _id(deleted.action))


def _id(action: Action | None) -> UUID:
    assert action
    return action.id
