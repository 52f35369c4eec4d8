"""The history tells what was done, newest first."""

from __future__ import annotations

import pytest

from tests.builders import CountedIds, SteadyClock, new_todo, person
from web.application.blockers import Blockers
from web.application.journal import Journal
from web.application.todos import Todos
from web.domain.membership import Membership
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.history import History
from web.infrastructure.persistence.unit_of_work import UnitOfWork


@pytest.fixture
def work(engine: Engine) -> UnitOfWork:
    return UnitOfWork(engine, SteadyClock(), CountedIds())


@pytest.fixture
def todos(work: UnitOfWork) -> Todos:
    return Todos(work, CountedIds())


@pytest.fixture
async def alice(engine: Engine) -> Membership:
    return await person(engine, "Alice")


async def test_the_book_tells_what_was_done(engine: Engine, todos: Todos, alice: Membership) -> None:
    [done] = await todos.add(alice, [new_todo("Buy milk", tags=("shop",))])
    await todos.edit(alice, done.todo.id, None, {"content": "Buy oat milk"})
    renamed, added = await History(engine).of_book(alice, None, 10)
    assert (added.past, added.subject, added.count, added.by) == ("added", "Buy milk", 1, "Alice")
    assert renamed.details == ("“Buy milk” → “Buy oat milk”",)


async def test_an_undo_is_told_with_what_it_took_back(
    engine: Engine, todos: Todos, work: UnitOfWork, alice: Membership
) -> None:
    await todos.add(alice, [new_todo("Buy milk", tags=("shop",))])
    await Journal(work).undo(alice)
    undone, added = await History(engine).of_book(alice, None, 10)
    assert (undone.past, undone.subject) == ("undid: added", "Buy milk")
    assert added.is_undone


async def test_a_todo_tells_only_its_own_story(engine: Engine, todos: Todos, alice: Membership) -> None:
    milk, _ = await todos.add(alice, [new_todo("Buy milk"), new_todo("Buy bread")])
    await todos.complete(alice, milk.todo.id)
    lines = await History(engine).of_todo(alice, milk.todo.id, None, 10)
    assert [(line.past, line.subject) for line in lines] == [("completed", "Buy milk"), ("added", "Buy milk")]


async def test_mallory_sees_nothing_of_it(engine: Engine, todos: Todos, alice: Membership) -> None:
    [done] = await todos.add(alice, [new_todo("Buy milk")])
    mallory = await person(engine, "Mallory")
    assert await History(engine).of_todo(mallory, done.todo.id, None, 10) == []
    assert await History(engine).of_book(mallory, None, 10) == []


async def test_a_long_action_is_not_counted_to_its_end(
    engine: Engine, todos: Todos, alice: Membership
) -> None:
    await todos.add(alice, [new_todo(f"Plant tulip {number}") for number in range(120)])
    await todos.add(alice, [new_todo("Buy milk"), new_todo("Buy bread"), new_todo("Buy tea")])
    few, many = await History(engine).of_book(alice, None, 10)
    assert (few.others, many.others) == ("and 2 more", "and more than 98 more")


async def test_what_a_todo_waits_for_is_told_by_what_it_says_now(
    engine: Engine, todos: Todos, work: UnitOfWork, alice: Membership
) -> None:
    paint, fence = await todos.add(alice, [new_todo("Buy pain"), new_todo("Paint the fence")])
    blocked = await Blockers(work).block(alice, fence.todo.id, paint.todo.id)
    await Blockers(work).unblock(alice, fence.todo.id, paint.todo.id)
    await todos.edit(alice, paint.todo.id, None, {"content": "Buy paint"})
    _, freed, line, _ = await History(engine).of_book(alice, None, 10)
    assert (line.past, line.details) == ("blocked", ("blocked by “Buy paint”",))
    assert (freed.past, freed.details) == ("unblocked", ("no longer blocked by “Buy paint”",))
    assert blocked.action
    [change] = await History(engine).changes_of(alice, blocked.action.id, 10)
    assert change.details == line.details


async def test_a_blocker_that_is_gone_is_told_as_such(
    engine: Engine, todos: Todos, work: UnitOfWork, alice: Membership
) -> None:
    [paint] = await todos.add(alice, [new_todo("Buy paint")])
    [fence] = await todos.add(alice, [new_todo("Paint the fence")])
    await Blockers(work).block(alice, fence.todo.id, paint.todo.id)
    await Journal(work).undo(alice)
    assert paint.action
    await Journal(work).undo(alice, paint.action.id)
    _, undone, *_ = await History(engine).of_book(alice, None, 10)
    assert undone.details == ("blocked by what is gone",)
