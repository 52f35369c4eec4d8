"""A line of changes, on the book in memory and on both databases. It is Wednesday 10 March 2027."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from tests.application.houses import House
from tests.builders import IDS, NOON, new_todo
from web.application.saving import Done, InTrash
from web.domain.entry import Moment
from web.domain.errors import Conflict, Forbidden, NotFound
from web.domain.journal import Verb
from web.domain.membership import Membership, Role
from web.domain.modifying import read_change
from web.domain.todo import Todo
from web.domain.when import When

MOMENT = Moment(NOON, ZoneInfo("UTC"))


@pytest.fixture
async def rent(house: House, alice: Membership) -> Todo:
    new = new_todo("Pay rent", project="Home", tags=("bank", "home"), due=When.from_iso("2027-03-12"))
    [done] = await house.todos.add(alice, [new])
    return done.todo


async def changed(house: House, member: Membership, todo: Todo, line: str) -> Done:
    draft = read_change(line, replace(MOMENT, due=todo.due))
    return await house.todos.modify(member, todo.id, draft)


async def tags(house: House, member: Membership, todo: Todo) -> set[str]:
    names = {tag.id: tag.name for tag in await house.tags_of(member)}
    return {names[id] for id in (await house.todo(member, todo)).tag_ids}


async def test_one_line_changes_all_it_says_in_one_action(
    house: House, alice: Membership, rent: Todo
) -> None:
    done = await changed(house, alice, rent, "mon p2 @errand -@home #Work")
    assert done.action
    assert (done.action.verb, done.new.project) == (Verb.MODIFY, True)
    kept = await house.todo(alice, rent)
    [work] = [project for project in await house.projects_of(alice) if project.name == "Work"]
    assert (kept.due, kept.priority, kept.project_id) == (When.from_iso("2027-03-15"), 2, work.id)
    assert await tags(house, alice, rent) == {"bank", "errand"}


async def test_one_undo_takes_all_of_it_back(house: House, alice: Membership, rent: Todo) -> None:
    await changed(house, alice, rent, "mon p2 @errand -@home #Work every week")
    await house.journal.undo(alice)
    kept = await house.todo(alice, rent)
    assert replace(kept, revision=0, changed_at=NOON) == replace(rent, revision=0, changed_at=NOON)
    assert {project.name for project in await house.projects_of(alice)} == {"Inbox", "Home"}


async def test_an_old_form_loses_nothing_that_came_meanwhile(
    house: House, alice: Membership, rent: Todo
) -> None:
    draft = read_change("@errand -@home", MOMENT)
    await changed(house, alice, rent, "@urgent p1 sat")
    await house.todos.modify(alice, rent.id, draft)
    kept = await house.todo(alice, rent)
    assert (kept.due, kept.priority) == (When.from_iso("2027-03-13"), 1)
    assert await tags(house, alice, rent) == {"bank", "urgent", "errand"}


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("-@*", set()),
        ("-@* @errand", {"errand"}),
        ("-@BANK", {"home"}),
        ("-@bank @bank", {"bank", "home"}),
        ("-@garden", {"bank", "home"}),
        ("@Bank", {"bank", "home"}),
    ],
)
async def test_tags_are_put_on_and_taken_off(
    house: House, alice: Membership, rent: Todo, line: str, left: set[str]
) -> None:
    await changed(house, alice, rent, line)
    assert await tags(house, alice, rent) == left


async def test_said_twice_it_is_done_once(house: House, alice: Membership, rent: Todo) -> None:
    line = "mon p2 @errand -@home #Work every week // ask Bob"
    await changed(house, alice, rent, line)
    again = await changed(house, alice, await house.todo(alice, rent), line)
    assert again.action is None


async def test_a_project_takes_its_parts_along_and_is_found_by_its_beginning(
    house: House, alice: Membership, rent: Todo
) -> None:
    [part] = await house.todos.add(alice, [new_todo("Find the IBAN", parent_id=rent.id)])
    await house.projects.create(alice, IDS.new(), "Finances", "red")
    done = await changed(house, alice, rent, "#fin")
    assert not done.new.project
    assert (await house.todo(alice, part.todo)).project_id == done.todo.project_id != rent.project_id


async def test_the_project_it_is_in_already_changes_nothing(
    house: House, alice: Membership, rent: Todo
) -> None:
    assert (await changed(house, alice, rent, "#home")).action is None


async def test_it_repeats_and_no_more(house: House, alice: Membership, rent: Todo) -> None:
    await changed(house, alice, rent, "every week")
    kept = await house.todo(alice, rent)
    assert kept.recurrence
    assert kept.due == rent.due
    await changed(house, alice, kept, "no repeat no date")
    kept = await house.todo(alice, rent)
    assert (kept.recurrence, kept.due) == (None, None)


async def test_an_archived_project_takes_nothing(house: House, alice: Membership, rent: Todo) -> None:
    await house.projects.create(alice, old := IDS.new(), "Old", "red")
    await house.projects.archive(alice, old)
    with pytest.raises(Conflict, match="“Old” is archived"):
        await changed(house, alice, rent, "#old p1")
    assert (await house.todo(alice, rent)).project_id == rent.project_id


async def test_what_is_in_trash_stays_as_it_is(house: House, alice: Membership, rent: Todo) -> None:
    await house.todos.delete(alice, rent.id)
    with pytest.raises(InTrash):
        await changed(house, alice, rent, "p1")


async def test_mallory_and_a_reader_change_nothing(house: House, alice: Membership, rent: Todo) -> None:
    with pytest.raises(NotFound):
        await changed(house, await house.person("Mallory"), rent, "p1")
    with pytest.raises(Forbidden):
        await changed(house, replace(alice, role=Role.READER), rent, "p1")
