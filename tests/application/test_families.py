"""Where a to-do goes, its parts go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.application.houses import House
from tests.builders import IDS, new_todo
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Verb
from web.domain.membership import Membership
from web.domain.project import Project
from web.domain.todo import Todo


@pytest.fixture
async def home(house: House, alice: Membership) -> Project:
    return (await house.projects.create(alice, IDS.new(), "Home", "red")).project


@pytest.fixture
async def fence(house: House, alice: Membership) -> Todo:
    [done] = await house.todos.add(alice, [new_todo("Paint the fence")])
    return done.todo


@pytest.fixture
async def paint(house: House, alice: Membership, fence: Todo) -> Todo:
    [done] = await house.todos.add(alice, [new_todo("Buy paint", parent_id=fence.id)])
    return done.todo


async def test_an_edit_that_names_another_project_takes_the_parts_along(
    house: House, alice: Membership, home: Project, fence: Todo, paint: Todo
) -> None:
    await house.todos.edit(alice, fence.id, None, {"project_id": home.id, "content": "Paint it"})
    assert {todo.project_id for todo in await house.todos_of(alice)} == {home.id}


async def test_a_part_that_an_edit_moves_elsewhere_stands_alone_at_its_end(
    house: House, alice: Membership, home: Project, paint: Todo
) -> None:
    [tap] = await house.todos.add(alice, [new_todo("Fix tap", project="Home")])
    await house.todos.edit(alice, paint.id, None, {"place_id": home.id})
    kept = await house.todo(alice, paint)
    assert kept.parent_id is None
    assert kept.position > tap.todo.position


async def test_nothing_is_moved_into_an_archived_project(
    house: House, alice: Membership, home: Project, fence: Todo
) -> None:
    other = await house.projects.create(alice, IDS.new(), "Work", "blue")
    await house.projects.archive(alice, home.id)
    with pytest.raises(Conflict, match="archived"):
        await house.todos.move(alice, fence.id, home.id)
    with pytest.raises(Invalid, match="archived"):
        await house.todos.edit(alice, fence.id, None, {"place_id": home.id})
    with pytest.raises(Conflict, match="archived"):
        await house.todos.add(alice, [new_todo("Fix tap", place_id=home.id)])
    with pytest.raises(Conflict, match="archived"):
        await house.projects.delete(alice, other.project.id, home.id)


async def test_what_is_in_an_archived_project_can_be_edited(
    house: House, alice: Membership, home: Project, fence: Todo
) -> None:
    await house.todos.move(alice, fence.id, home.id)
    await house.projects.archive(alice, home.id)
    await house.todos.edit(alice, fence.id, None, {"project_id": home.id, "content": "Paint it"})
    assert (await house.todo(alice, fence)).content == "Paint it"


async def test_a_part_stays_in_trash_while_its_todo_is_there(
    house: House, alice: Membership, fence: Todo, paint: Todo
) -> None:
    await house.todos.delete(alice, fence.id)
    with pytest.raises(Conflict, match="Restore that one first"):
        await house.todos.restore(alice, paint.id)


async def test_a_circle_of_parts_has_an_end(
    house: House, alice: Membership, fence: Todo, paint: Todo
) -> None:
    async with house.cellar.unit_of_work.begin(alice, Verb.EDIT) as work:
        work.save(fence, replace(fence, parent_id=paint.id))
    await house.todos.complete(alice, fence.id)
    assert all(todo.is_completed for todo in await house.todos_of(alice))
