"""Of a row only what changes is written, and it never says anything but what the journal says."""

from __future__ import annotations

import pytest

from tests.application.houses import Database, House
from tests.builders import new_todo
from web.domain.journal import Verb
from web.domain.membership import Membership
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.statements import counting


@pytest.fixture
def house(engine: Engine) -> House:
    return House(Database(engine))


@pytest.fixture
async def alice(house: House) -> Membership:
    return await house.person("Alice")


async def test_of_a_row_only_what_changes_is_written(house: House, alice: Membership) -> None:
    [milk] = await house.todos.add(alice, [new_todo("Buy milk")])
    with counting() as statements:
        await house.todos.prioritize(alice, milk.todo.id, 1)
    [update] = [sql for sql in statements if sql.startswith("UPDATE todos")]
    assert update == "UPDATE todos SET priority = ?, changed_at = ?, revision = ? WHERE id = ?"


async def test_what_a_work_saves_twice_is_as_it_was_saved_last(house: House, alice: Membership) -> None:
    [milk] = await house.todos.add(alice, [new_todo("Buy milk")])
    async with house.cellar.unit_of_work.begin(alice, Verb.EDIT) as work:
        todo = await work.todos.get(milk.todo.id)
        work.save(todo, todo.edit(work.at, content="Buy bread"))
        work.save(todo, todo.edit(work.at, priority=1))
    [row] = await house.todos_of(alice)
    async with house.cellar.unit_of_work.begin(alice, Verb.EDIT) as later:
        *_, told = await later.journal.changes(work.action.id)
    assert (row.content, row.priority) == ("Buy milk", 1)
    assert told.after == row
