"""To-dos that wait for others, on the book in memory and on both databases. It is Wednesday 10 March 2027."""

from __future__ import annotations

import datetime as dt
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from tests.application.houses import House
from tests.builders import IDS, new_todo
from web.application.saving import InTrash
from web.domain.blockers import BLOCKERS_LIMIT
from web.domain.errors import Conflict, Invalid, NotFound
from web.domain.journal import Action
from web.domain.membership import Membership
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.todo import Todo
from web.domain.when import When

UTC = ZoneInfo("UTC")
DAILY = Recurrence.of(Rule(Frequency.DAILY), When(dt.date(2027, 3, 10)))


async def added(house: House, member: Membership, *contents: str) -> list[Todo]:
    return [done.todo for done in await house.todos.add(member, [new_todo(each) for each in contents])]


async def blockers_of(house: House, member: Membership, todo: Todo) -> tuple[UUID, ...]:
    return (await house.todo(member, todo)).blocker_ids


async def test_a_todo_waits_for_another_until_it_is_told_not_to(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    await house.blockers.block(alice, fence.id, paint.id)
    assert await blockers_of(house, alice, fence) == (paint.id,)
    await house.blockers.unblock(alice, fence.id, paint.id)
    assert await blockers_of(house, alice, fence) == ()


async def test_what_it_waits_for_already_is_not_said_twice(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    await house.blockers.block(alice, fence.id, paint.id)
    assert (await house.blockers.block(alice, fence.id, paint.id)).action is None
    await house.blockers.unblock(alice, fence.id, paint.id)
    assert (await house.blockers.unblock(alice, fence.id, paint.id)).action is None


async def test_undo_and_redo_take_it_back_and_do_it_again(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    await house.blockers.block(alice, fence.id, paint.id)
    await house.journal.undo(alice)
    assert await blockers_of(house, alice, fence) == ()
    await house.journal.redo(alice)
    assert await blockers_of(house, alice, fence) == (paint.id,)


async def test_undo_of_one_blocker_leaves_another(house: House, alice: Membership) -> None:
    paint, brush, fence = await added(house, alice, "Buy paint", "Buy a brush", "Paint the fence")
    first = await house.blockers.block(alice, fence.id, paint.id)
    await house.blockers.block(alice, fence.id, brush.id)
    await house.journal.undo(alice, _id(first.action))
    assert await blockers_of(house, alice, fence) == (brush.id,)


async def test_a_blocked_todo_can_be_completed(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    await house.blockers.block(alice, fence.id, paint.id)
    await house.todos.complete(alice, fence.id)
    assert (await house.todo(alice, fence)).is_completed


async def test_nothing_waits_for_itself(house: House, alice: Membership) -> None:
    [fence] = await added(house, alice, "Paint the fence")
    with pytest.raises(Invalid, match="cannot wait for itself"):
        await house.blockers.block(alice, fence.id, fence.id)


async def test_no_two_wait_for_each_other_through_whatever_chain(house: House, alice: Membership) -> None:
    a, b, c, d = await added(house, alice, "A", "B", "C", "D")
    for waiter, blocker in ((b, a), (c, b), (d, c)):
        await house.blockers.block(alice, waiter.id, blocker.id)
    with pytest.raises(Invalid, match="“D” waits for “A”, if only through others"):
        await house.blockers.block(alice, a.id, d.id)


async def test_what_is_done_or_in_trash_is_still_part_of_a_chain(house: House, alice: Membership) -> None:
    a, b, c = await added(house, alice, "A", "B", "C")
    await house.blockers.block(alice, b.id, a.id)
    await house.blockers.block(alice, c.id, b.id)
    await house.todos.delete(alice, b.id)
    with pytest.raises(Invalid, match="“C” waits for “A”"):
        await house.blockers.block(alice, a.id, c.id)


async def test_redo_makes_no_circle(house: House, alice: Membership) -> None:
    a, b = await added(house, alice, "A", "B")
    first = await house.blockers.block(alice, b.id, a.id)
    await house.journal.undo(alice)
    await house.blockers.block(alice, a.id, b.id)
    with pytest.raises(Conflict, match="“B” would wait for itself"):
        await house.journal.redo(alice, _id(first.action))


async def test_it_waits_for_so_many_at_most(house: House, alice: Membership) -> None:
    fence, *others = await added(house, alice, "Paint", *map(str, range(BLOCKERS_LIMIT + 1)))
    for each in others[:-1]:
        await house.blockers.block(alice, fence.id, each.id)
    with pytest.raises(Invalid, match="wait for 20 others at most"):
        await house.blockers.block(alice, fence.id, others[-1].id)
    gone = await house.blockers.unblock(alice, fence.id, others[0].id)
    await house.blockers.block(alice, fence.id, others[-1].id)
    with pytest.raises(Conflict, match="wait for 20 others at most"):
        await house.journal.undo(alice, _id(gone.action))


async def test_only_what_is_open_can_be_picked(house: House, alice: Membership) -> None:
    paint, brush, fence = await added(house, alice, "Buy paint", "Buy a brush", "Paint the fence")
    await house.todos.complete(alice, paint.id)
    await house.todos.delete(alice, brush.id)
    with pytest.raises(Invalid, match="“Buy paint” is completed"):
        await house.blockers.block(alice, fence.id, paint.id)
    with pytest.raises(Invalid, match="“Buy a brush” is in Trash"):
        await house.blockers.block(alice, fence.id, brush.id)


async def test_what_is_in_trash_is_restored_first(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    await house.todos.delete(alice, fence.id)
    with pytest.raises(InTrash):
        await house.blockers.block(alice, fence.id, paint.id)


async def test_mallory_blocks_nothing_of_alices(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    mallory = await house.person("Mallory")
    [hers] = await added(house, mallory, "Spy")
    for todo_id, blocker_id in ((fence.id, paint.id), (hers.id, paint.id), (fence.id, hers.id)):
        with pytest.raises(NotFound):
            await house.blockers.block(mallory, todo_id, blocker_id)
    with pytest.raises(NotFound):
        await house.blockers.block(alice, fence.id, hers.id)


async def test_adding_what_something_waits_for_is_not_undone(house: House, alice: Membership) -> None:
    [paint] = await house.todos.add(alice, [new_todo("Buy paint")])
    [fence] = await added(house, alice, "Paint the fence")
    await house.blockers.block(alice, fence.id, paint.todo.id)
    with pytest.raises(Conflict, match="“Paint the fence” waits for it since"):
        await house.journal.undo(alice, _id(paint.action))


async def test_nothing_waits_again_for_what_is_gone(house: House, alice: Membership) -> None:
    [paint] = await house.todos.add(alice, [new_todo("Buy paint")])
    [fence] = await added(house, alice, "Paint the fence")
    await house.blockers.block(alice, fence.id, paint.todo.id)
    freed = await house.blockers.unblock(alice, fence.id, paint.todo.id)
    await house.journal.undo(alice, _id(paint.action))
    with pytest.raises(Conflict, match="The blocker of “Paint the fence” is no longer there"):
        await house.journal.undo(alice, _id(freed.action))


async def test_a_copy_waits_for_the_same(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    await house.blockers.block(alice, fence.id, paint.id)
    copy = await house.todos.duplicate(alice, fence.id, IDS.new())
    assert await blockers_of(house, alice, copy.todo) == (paint.id,)


async def test_an_edit_that_is_out_of_date_takes_no_blocker_back(house: House, alice: Membership) -> None:
    paint, fence = await added(house, alice, "Buy paint", "Paint the fence")
    seen = (await house.todo(alice, fence)).revision
    await house.blockers.block(alice, fence.id, paint.id)
    await house.todos.edit(alice, fence.id, seen, {"content": "Paint the gate"})
    kept = await house.todo(alice, fence)
    assert (kept.content, kept.blocker_ids) == ("Paint the gate", (paint.id,))


async def test_completing_what_repeats_frees_what_waits_for_it(house: House, alice: Membership) -> None:
    """It waited for the one that is done, and does not wait for the next."""
    [watered] = await house.todos.add(alice, [new_todo("Water plants", recurrence=DAILY)])
    [leave] = await added(house, alice, "Leave")
    await house.blockers.block(alice, leave.id, watered.todo.id)
    await house.todos.complete(alice, watered.todo.id, UTC)
    [once] = [todo for todo in await house.todos_of(alice) if todo.is_completed]
    assert await blockers_of(house, alice, leave) == (once.id,)
    await house.journal.undo(alice)
    assert await blockers_of(house, alice, leave) == (watered.todo.id,)
    await house.journal.redo(alice)
    assert await blockers_of(house, alice, leave) == (once.id,)


async def test_its_own_part_that_waits_for_it_is_freed_and_open(house: House, alice: Membership) -> None:
    [watered] = await house.todos.add(alice, [new_todo("Water plants", recurrence=DAILY)])
    [part] = await house.todos.add(alice, [new_todo("Put the can away", parent_id=watered.todo.id)])
    await house.blockers.block(alice, part.todo.id, watered.todo.id)
    await house.todos.complete(alice, part.todo.id)
    await house.todos.complete(alice, watered.todo.id, UTC)
    kept = await house.todo(alice, part.todo)
    assert not kept.is_completed
    assert watered.todo.id not in kept.blocker_ids


async def test_what_repeats_and_waits_goes_on_waiting(house: House, alice: Membership) -> None:
    """What was done waits for nothing; the next one does, as long as nobody says otherwise."""
    [watered] = await house.todos.add(alice, [new_todo("Water plants", recurrence=DAILY)])
    [can] = await added(house, alice, "Mend the can")
    await house.blockers.block(alice, watered.todo.id, can.id)
    await house.todos.complete(alice, watered.todo.id, UTC)
    [once] = [todo for todo in await house.todos_of(alice) if todo.is_completed]
    assert once.blocker_ids == ()
    assert await blockers_of(house, alice, watered.todo) == (can.id,)


def _id(action: Action | None) -> UUID:
    assert action
    return action.id
