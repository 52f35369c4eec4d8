"""Sections of a project: made, renamed, put in order, deleted, and what becomes of the to-dos in them."""

from __future__ import annotations

import pytest

from tests.application.houses import House
from tests.builders import IDS, new_todo
from web.domain.errors import Conflict, Forbidden, Invalid, NotFound
from web.domain.journal import Verb
from web.domain.membership import Membership, Role
from web.domain.project import Project
from web.domain.section import Section
from web.domain.todo import Todo


@pytest.fixture
async def home(house: House, alice: Membership) -> Project:
    return (await house.projects.create(alice, IDS.new(), "Home", "red")).project


@pytest.fixture
async def bills(house: House, alice: Membership, home: Project) -> Section:
    return (await house.sections.create(alice, IDS.new(), home.id, "Bills")).section


@pytest.fixture
async def repairs(house: House, alice: Membership, home: Project, bills: Section) -> Section:
    return (await house.sections.create(alice, IDS.new(), home.id, "Repairs")).section


@pytest.fixture
async def rent(house: House, alice: Membership, bills: Section) -> Todo:
    [done] = await house.todos.add(alice, [new_todo("Pay rent", place_id=bills.id)])
    return done.todo


async def names(house: House, alice: Membership) -> list[str]:
    return [section.name for section in await house.sections_of(alice)]


async def test_a_line_finds_a_section_or_makes_it(house: House, alice: Membership, bills: Section) -> None:
    lines = [new_todo(word, project="Home", section=word) for word in ("BILLS", "bil", "Garden", "garden")]
    added = await house.todos.add(alice, lines)
    assert await names(house, alice) == ["Bills", "Garden"]
    assert [done.new.section for done in added] == [False, False, True, True]
    assert added[0].todo.section_id == added[1].todo.section_id == bills.id


async def test_a_section_is_made_in_a_project_that_is_made_with_it(house: House, alice: Membership) -> None:
    [done] = await house.todos.add(alice, [new_todo("Answer mail", project="Work", section="Admin")])
    assert done.new == (True, True)
    assert [section.place for section in await house.sections_of(alice)] == [done.todo.place]


async def test_a_section_alone_is_one_of_the_project_of_the_list(
    house: House, alice: Membership, home: Project, bills: Section
) -> None:
    [done] = await house.todos.add(alice, [new_todo("Pay rent", place_id=home.id, section="bills")])
    assert done.todo.place == bills.place


async def test_the_inbox_has_no_sections(house: House, alice: Membership) -> None:
    with pytest.raises(Invalid, match="The Inbox has no sections"):
        await house.todos.add(alice, [new_todo("Buy milk", section="Shop")])
    assert await house.todos_of(alice) == []


async def test_a_part_is_in_the_section_of_its_to_do_and_goes_with_it(
    house: House, alice: Membership, rent: Todo, repairs: Section
) -> None:
    [part] = await house.todos.add(alice, [new_todo("Find the form", parent_id=rent.id)])
    assert part.todo.place == rent.place
    await house.todos.move(alice, rent.id, repairs.id)
    assert {todo.place for todo in await house.todos_of(alice)} == {repairs.place}


async def test_another_project_leaves_the_section(
    house: House, alice: Membership, rent: Todo, bills: Section
) -> None:
    work = (await house.projects.create(alice, IDS.new(), "Work", "blue")).project
    moved = await house.todos.move(alice, rent.id, work.id)
    assert moved.todo.place == work.place
    await house.journal.undo(alice)
    assert (await house.todo(alice, rent)).place == bills.place


async def test_sections_change_their_order_and_back(
    house: House, alice: Membership, bills: Section, repairs: Section
) -> None:
    await house.sections.reorder(alice, repairs.id, -1)
    assert await names(house, alice) == ["Repairs", "Bills"]
    await house.journal.undo(alice)
    assert await names(house, alice) == ["Bills", "Repairs"]
    assert (await house.sections.reorder(alice, bills.id, -1)).action is None


async def test_two_sections_of_a_project_have_two_names(
    house: House, alice: Membership, home: Project, bills: Section, repairs: Section
) -> None:
    with pytest.raises(Invalid, match="already"):
        await house.sections.rename(alice, repairs.id, "bills")
    with pytest.raises(Invalid, match="already"):
        await house.sections.create(alice, IDS.new(), home.id, "Bills")
    work = (await house.projects.create(alice, IDS.new(), "Work", "blue")).project
    assert (await house.sections.create(alice, IDS.new(), work.id, "Bills")).action


async def test_the_same_form_twice_makes_one_section(
    house: House, alice: Membership, home: Project, bills: Section
) -> None:
    assert (await house.sections.create(alice, bills.id, home.id, "Bills")).action is None
    with pytest.raises(Invalid, match="Send it once more"):
        await house.sections.create(alice, bills.id, home.id, "Garden")


async def test_what_was_in_a_deleted_section_stays_in_the_project(
    house: House, alice: Membership, home: Project, rent: Todo, bills: Section
) -> None:
    await house.sections.delete(alice, bills.id)
    assert (await house.todo(alice, rent)).place == home.place
    await house.journal.undo(alice)
    assert (await house.todo(alice, rent)).place == bills.place
    await house.journal.redo(alice)
    assert await names(house, alice) == []


async def test_what_was_in_a_deleted_section_goes_to_another(
    house: House, alice: Membership, rent: Todo, bills: Section, repairs: Section
) -> None:
    await house.sections.delete(alice, bills.id, repairs.id)
    assert (await house.todo(alice, rent)).place == repairs.place


async def test_it_goes_to_no_section_of_another_project(
    house: House, alice: Membership, rent: Todo, bills: Section
) -> None:
    [done] = await house.todos.add(alice, [new_todo("Answer mail", project="Work", section="Admin")])
    for id in (done.todo.section_id, bills.id):
        with pytest.raises(Invalid, match="same project"):
            await house.sections.delete(alice, bills.id, id)
    assert (await house.todo(alice, rent)).place == bills.place


async def test_a_deleted_project_takes_its_sections_and_brings_them_back(
    house: House, alice: Membership, home: Project, rent: Todo, bills: Section
) -> None:
    await house.projects.delete(alice, home.id, None)
    assert (await names(house, alice), (await house.todo(alice, rent)).section_id) == ([], None)
    await house.journal.undo(alice)
    assert (await names(house, alice), (await house.todo(alice, rent)).place) == (["Bills"], bills.place)


async def test_a_section_that_is_in_use_by_now_cannot_be_unmade(
    house: House, alice: Membership, bills: Section, rent: Todo
) -> None:
    made = await house.sections.create(alice, IDS.new(), bills.project_id, "Garden")
    await house.todos.move(alice, rent.id, made.section.id)
    assert made.action
    with pytest.raises(Conflict, match="“Pay rent” was put there since"):
        await house.journal.undo(alice, made.action.id)


async def test_a_project_that_has_a_section_by_now_cannot_be_unmade(house: House, alice: Membership) -> None:
    made = await house.projects.create(alice, IDS.new(), "Work", "blue")
    await house.sections.create(alice, IDS.new(), made.project.id, "Admin")
    assert made.action
    with pytest.raises(Conflict, match="The section “Admin” was put there since"):
        await house.journal.undo(alice, made.action.id)


async def test_a_section_whose_name_is_taken_by_now_does_not_come_back(
    house: House, alice: Membership, bills: Section
) -> None:
    deleted = await house.sections.delete(alice, bills.id)
    await house.sections.create(alice, IDS.new(), bills.project_id, "bills")
    assert deleted.action
    with pytest.raises(Conflict, match="There is the section “bills” by now"):
        await house.journal.undo(alice, deleted.action.id)


async def test_a_to_do_does_not_come_back_into_a_section_that_is_gone(
    house: House, alice: Membership, home: Project, rent: Todo, bills: Section
) -> None:
    moved = await house.todos.move(alice, rent.id, home.id)
    await house.sections.delete(alice, bills.id)
    assert moved.action
    with pytest.raises(Conflict, match="The section of “Pay rent” is no longer there"):
        await house.journal.undo(alice, moved.action.id)


async def test_a_stale_form_never_puts_a_to_do_into_a_section_of_another_project(
    house: House, alice: Membership, rent: Todo, repairs: Section
) -> None:
    """One side changed the section, the other the project: it asks, and keeps what stands."""
    work = (await house.projects.create(alice, IDS.new(), "Work", "blue")).project
    before = (await house.todo(alice, rent)).revision
    await house.todos.move(alice, rent.id, work.id)
    with pytest.raises(Conflict, match="changed elsewhere"):
        await house.todos.edit(alice, rent.id, before, {"place_id": repairs.id})
    assert (await house.todo(alice, rent)).place == work.place


async def test_an_edit_puts_it_into_a_section(
    house: House, alice: Membership, rent: Todo, repairs: Section
) -> None:
    done = await house.todos.edit(alice, rent.id, None, {"place_id": repairs.id, "content": "Pay it"})
    assert (done.todo.place, done.todo.content) == (repairs.place, "Pay it")


async def test_bob_who_may_only_read_changes_no_section(house: House) -> None:
    bob = await house.person("Bob", Role.READER)
    with pytest.raises(Forbidden):
        await house.sections.create(bob, IDS.new(), IDS.new(), "Bills")


async def test_mallory_finds_no_section_of_alices(
    house: House, bills: Section, home: Project, rent: Todo
) -> None:
    mallory = await house.person("Mallory")
    [hers] = await house.todos.add(mallory, [new_todo("Buy milk")])
    for deed in (
        house.sections.create(mallory, IDS.new(), home.id, "Ha"),
        house.sections.rename(mallory, bills.id, "Ha"),
        house.sections.reorder(mallory, bills.id, 1),
        house.sections.delete(mallory, bills.id),
        house.todos.move(mallory, hers.todo.id, bills.id),
        house.todos.add(mallory, [new_todo("Ha", place_id=bills.id)]),
    ):
        with pytest.raises(NotFound):
            await deed


async def test_a_history_says_what_was_done(house: House, alice: Membership, bills: Section) -> None:
    done = await house.sections.reorder(alice, bills.id, 1)
    assert done.action is None
    renamed = await house.sections.rename(alice, bills.id, "Money")
    assert renamed.action
    assert renamed.action.verb.past == "renamed section"
    assert Verb.REORDER_SECTION.past == "reordered section"
