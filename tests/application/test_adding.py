"""Ids are minted in forms, and a form can be sent twice, or changed and sent again."""

from __future__ import annotations

from dataclasses import replace

from tests.application.houses import House
from tests.builders import new_todo
from web.domain.membership import Membership


async def test_another_line_in_a_used_form_is_another_todo(house: House, alice: Membership) -> None:
    milk = new_todo("Buy milk")
    bread = replace(milk, content="Buy bread")
    [first] = await house.todos.add(alice, [milk])
    [second] = await house.todos.add(alice, [bread])
    [again] = await house.todos.add(alice, [bread])
    assert [todo.content for todo in await house.todos_of(alice)] == ["Buy milk", "Buy bread"]
    assert (again.todo.id, again.action) == (second.todo.id, None)
    assert (second.todo.id.version, second.todo.id.int >> 80) == (7, first.todo.id.int >> 80)


async def test_what_is_written_again_after_it_went_to_trash_is_there_again(
    house: House, alice: Membership
) -> None:
    milk = new_todo("Buy milk")
    for _ in range(3):
        [added] = await house.todos.add(alice, [milk])
        [again] = await house.todos.add(alice, [milk])
        assert added.action
        assert (again.todo, again.action) == (await house.todo(alice, added.todo), None)
        assert not again.todo.is_deleted
        await house.todos.delete(alice, added.todo.id)


async def test_parts_go_with_the_other_line_of_a_used_form(house: House, alice: Membership) -> None:
    party, cake = new_todo("Party"), new_todo("Cake")
    await house.todos.add(alice, [party])
    [trip, map] = await house.todos.add(
        alice, [replace(party, content="Trip"), replace(cake, content="Map", parent_id=party.id)]
    )
    assert map.todo.parent_id == trip.todo.id != party.id
