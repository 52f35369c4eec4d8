"""To-dos that are given to people, on the book in memory and on both databases."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from tests.application.houses import House
from tests.builders import IDS, NOON, new_todo
from web.application.people import PersonDone
from web.application.recipients import Giving
from web.application.saving import Done
from web.domain.entry import Moment
from web.domain.errors import Conflict, Forbidden, Invalid, NotFound
from web.domain.membership import Membership, Role
from web.domain.modifying import read_change
from web.domain.person import Person
from web.domain.todo import PEOPLE_LIMIT, Todo

MOMENT = Moment(NOON, ZoneInfo("UTC"))


async def added(house: House, member: Membership, *names: str) -> list[Person]:
    return [(await house.people.add(member, IDS.new(), name)).person for name in names]


async def given(house: House, member: Membership, *names: str, content: str = "Wash up") -> Todo:
    [done] = await house.todos.add(member, [new_todo(content, people=names)])
    return done.todo


async def names_of(house: House, member: Membership, todo: Todo) -> list[str]:
    people = {person.id: person.name for person in (await house.roster_of(member)).people}
    return sorted(people[id] for id in (await house.todo(member, todo)).person_ids)


async def modified(house: House, member: Membership, todo: Todo, line: str) -> Done:
    draft = read_change(line, MOMENT, await house.roster_of(member))
    return await house.todos.modify(member, todo.id, draft)


def id_of(done: PersonDone) -> UUID:
    assert done.action
    return done.action.id


async def test_a_todo_is_given_to_people_by_their_names(house: House, alice: Membership) -> None:
    await added(house, alice, "Ann", "Bob Smith")
    todo = await given(house, alice, "ANN", "bob", "me", "Ann")
    assert await names_of(house, alice, todo) == ["Alice", "Ann", "Bob Smith"]


async def test_whoever_is_not_there_is_not_made_up(house: House, alice: Membership) -> None:
    todo = await given(house, alice, "extra")
    assert todo.person_ids == ()
    assert len((await house.roster_of(alice)).people) == 1


async def test_nobody_is_added_twice(house: House, alice: Membership) -> None:
    id = IDS.new()
    await house.people.add(alice, id, "Ann")
    assert (await house.people.add(alice, id, "Ann")).action is None
    with pytest.raises(Invalid, match="added “Ann” already"):
        await house.people.add(alice, id, "Bob")
    with pytest.raises(Invalid, match="There is a “Ann” already"):
        await house.people.add(alice, IDS.new(), "ÁNN")


async def test_one_who_is_renamed_keeps_what_is_theirs(house: House, alice: Membership) -> None:
    [ann] = await added(house, alice, "Ann")
    todo = await given(house, alice, "Ann")
    await house.people.rename(alice, ann.id, "Anna")
    assert await names_of(house, alice, todo) == ["Anna"]
    with pytest.raises(Invalid, match="Merge the two instead"):
        await house.people.rename(alice, ann.id, "alice")


async def test_merging_gives_what_one_had_to_the_other(house: House, alice: Membership) -> None:
    ann, bob = await added(house, alice, "Ann", "Bob")
    both, one = await given(house, alice, "Ann", "Bob"), await given(house, alice, "Ann")
    await house.people.merge(alice, ann.id, bob.id)
    assert [await names_of(house, alice, todo) for todo in (both, one)] == [["Bob"], ["Bob"]]
    await house.journal.undo(alice)
    assert [await names_of(house, alice, todo) for todo in (both, one)] == [["Ann", "Bob"], ["Ann"]]
    with pytest.raises(Conflict, match="Nobody can be merged into themselves"):
        await house.people.merge(alice, ann.id, ann.id)


async def test_deleting_takes_a_person_off_their_todos_and_undo_puts_them_back(
    house: House, alice: Membership
) -> None:
    [ann] = await added(house, alice, "Ann")
    todo = await given(house, alice, "Ann")
    await house.people.delete(alice, ann.id)
    assert await names_of(house, alice, todo) == []
    await house.journal.undo(alice)
    assert await names_of(house, alice, todo) == ["Ann"]
    await house.journal.redo(alice)
    assert await names_of(house, alice, todo) == []


async def test_who_signs_in_is_neither_merged_nor_deleted(house: House, alice: Membership) -> None:
    [ann] = await added(house, alice, "Ann")
    me = (await house.roster_of(alice)).called("me")
    assert me
    for deed in (house.people.delete(alice, me.id), house.people.merge(alice, me.id, ann.id)):
        with pytest.raises(Conflict, match="signs in here, and stays"):
            await deed
    await house.people.merge(alice, ann.id, me.id)
    assert [person.name for person in (await house.roster_of(alice)).people] == ["Alice"]


async def test_a_person_does_not_come_back_beside_a_namesake(house: House, alice: Membership) -> None:
    [ann] = await added(house, alice, "Ann")
    deleted = await house.people.delete(alice, ann.id)
    await added(house, alice, "Ann")
    with pytest.raises(Conflict, match="There is “Ann” by now"):
        await house.journal.undo(alice, id_of(deleted))


async def test_who_was_given_something_since_is_not_taken_back(house: House, alice: Membership) -> None:
    done = await house.people.add(alice, IDS.new(), "Ann")
    await given(house, alice, "Ann")
    with pytest.raises(Conflict, match="“Wash up” was put there since"):
        await house.journal.undo(alice, id_of(done))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("+bob", ["Ann", "Bob"]),
        ("-+ann", []),
        ("-+ann +bob +me", ["Alice", "Bob"]),
        ("no people", []),
        ("no people +bob", ["Bob"]),
        ("-+* +ann", ["Ann"]),
        ("-+bob p1", ["Ann"]),
    ],
)
async def test_a_line_gives_and_takes_away(
    house: House, alice: Membership, line: str, names: list[str]
) -> None:
    await added(house, alice, "Ann", "Bob")
    todo = await given(house, alice, "Ann")
    await modified(house, alice, todo, line)
    assert await names_of(house, alice, todo) == names


async def test_what_a_form_leaves_out_is_taken_away_and_the_rest_is_merged(
    house: House, alice: Membership
) -> None:
    ann, *_ = await added(house, alice, "Ann", "Bob", "Cy")
    todo = await house.todo(alice, await given(house, alice, "Ann", "Bob"))
    await modified(house, alice, todo, "+cy")
    kept = Giving((ann.id,), ("me",))
    await house.todos.edit(alice, todo.id, todo.revision, {"people": kept})
    assert await names_of(house, alice, todo) == ["Alice", "Ann", "Cy"]


async def test_a_form_that_names_nobody_there_is_refused(house: House, alice: Membership) -> None:
    todo = await given(house, alice)
    with pytest.raises(Invalid, match="Nobody here is called “zoe”"):
        await house.todos.edit(alice, todo.id, None, {"people": Giving(names=("zoe",))})


async def test_a_todo_goes_to_so_many_and_no_more(house: House, alice: Membership) -> None:
    names = [f"Guest {number}" for number in range(PEOPLE_LIMIT + 1)]
    await added(house, alice, *names)
    assert len((await given(house, alice, *names[1:])).person_ids) == PEOPLE_LIMIT
    with pytest.raises(Invalid, match=f"{PEOPLE_LIMIT} people at most"):
        await given(house, alice, *names)


async def test_each_date_of_what_repeats_is_given_to_the_same_people(house: House, alice: Membership) -> None:
    await added(house, alice, "Ann")
    todo = await given(house, alice, "Ann")
    await modified(house, alice, todo, "every day")
    await house.todos.complete(alice, todo.id)
    assert [await names_of(house, alice, each) for each in await house.todos_of(alice)] == [["Ann"]] * 2


async def test_a_copy_is_given_to_the_same_people(house: House, alice: Membership) -> None:
    await added(house, alice, "Ann")
    todo = await given(house, alice, "Ann")
    copy = await house.todos.duplicate(alice, todo.id, IDS.new())
    assert await names_of(house, alice, copy.todo) == ["Ann"]


async def test_mallory_reaches_nobody_of_alices(house: House, alice: Membership) -> None:
    [ann] = await added(house, alice, "Ann")
    mallory = await house.person("Mallory")
    for deed in (
        house.people.rename(mallory, ann.id, "Ha"),
        house.people.delete(mallory, ann.id),
        house.people.merge(mallory, ann.id, ann.id),
    ):
        with pytest.raises(NotFound):
            await deed
    assert (await given(house, mallory, "Ann")).person_ids == ()


async def test_mallory_gives_nothing_to_alices_people_by_their_ids(house: House, alice: Membership) -> None:
    [ann] = await added(house, alice, "Ann")
    mallory = await house.person("Mallory")
    todo = await given(house, mallory)
    await house.todos.edit(mallory, todo.id, None, {"people": Giving((ann.id,))})
    assert (await house.todo(mallory, todo)).person_ids == ()


async def test_bob_who_may_only_read_adds_nobody(house: House) -> None:
    bob = await house.person("Bob", Role.READER)
    with pytest.raises(Forbidden):
        await house.people.add(bob, IDS.new(), "Ann")
