"""To-dos that repeat, on the book in memory and on both databases. It is Wednesday 10 March 2027."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.application.houses import House
from tests.builders import IDS, new_todo
from web.application.saving import Stale
from web.domain.errors import Conflict, Invalid, NotFound
from web.domain.membership import Membership
from web.domain.recurrence.recurrence import CatchUp, Mode, Recurrence
from web.domain.recurrence.rule import Frequency, Rule, Weekday
from web.domain.todo import Todo
from web.domain.when import When

UTC = ZoneInfo("UTC")
FRIDAYS = Rule(Frequency.WEEKLY, weekdays=(Weekday(4),))
DAILY = Rule(Frequency.DAILY)


def when(iso: str) -> When:
    return When.from_iso(iso)


def every(rule: Rule, anchor: str, **more: object) -> Recurrence:
    return Recurrence.of(rule, when(anchor), **more)  # type: ignore[arg-type]  # any of its fields


async def added(house: House, member: Membership, recurrence: Recurrence, **fields: object) -> Todo:
    [done] = await house.todos.add(member, [new_todo("Pay rent", recurrence=recurrence, **fields)])
    return done.todo


async def completed(house: House, member: Membership) -> list[str]:
    """When those were due that are done, the first first."""
    done = [todo for todo in await house.todos_of(member) if todo.is_completed]
    return sorted(todo.due.iso for todo in done if todo.due)


async def test_a_todo_that_repeats_is_due_at_its_first_date(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-08"))
    kept = await house.todo(alice, rent)
    assert kept.due == when("2027-03-12")
    assert kept.recurrence == every(FRIDAYS, "2027-03-08")


async def test_completing_it_leaves_what_was_done_and_goes_on(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"), tags=("bank",), priority=1)
    done = await house.todos.complete(alice, rent.id, UTC)
    assert (done.todo.due, done.todo.is_completed) == (when("2027-03-19"), False)
    [once] = [todo for todo in await house.todos_of(alice) if todo.id != rent.id]
    assert (once.content, once.due, once.tag_ids, once.recurrence) == (
        "Pay rent",
        when("2027-03-12"),
        rent.tag_ids,
        None,
    )
    assert once.is_completed


async def test_undo_brings_all_back_whole_and_redo_does_it_again(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    [part] = await house.todos.add(alice, [new_todo("Find the IBAN", parent_id=rent.id)])
    await house.todos.complete(alice, part.todo.id)
    before = {todo.id: (todo.due, todo.completed_at) for todo in await house.todos_of(alice)}
    await house.todos.complete(alice, rent.id, UTC)
    after = {todo.id: (todo.due, todo.completed_at) for todo in await house.todos_of(alice)}
    await house.journal.undo(alice)
    assert {todo.id: (todo.due, todo.completed_at) for todo in await house.todos_of(alice)} == before
    await house.journal.redo(alice)
    assert {todo.id: (todo.due, todo.completed_at) for todo in await house.todos_of(alice)} == after


async def test_its_parts_are_open_again(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    [part] = await house.todos.add(alice, [new_todo("Find the IBAN", parent_id=rent.id)])
    await house.todos.complete(alice, part.todo.id)
    await house.todos.complete(alice, rent.id, UTC)
    assert not (await house.todo(alice, part.todo)).is_completed


async def test_completed_in_two_tabs_it_is_completed_once(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    await house.todos.complete(alice, rent.id, UTC, rent.due)
    again = await house.todos.complete(alice, rent.id, UTC, rent.due)
    assert again.action is None
    assert await completed(house, alice) == ["2027-03-12"]


async def test_undo_of_the_first_of_two_completions_waits_for_the_second(
    house: House, alice: Membership
) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    first = await house.todos.complete(alice, rent.id, UTC)
    await house.todos.complete(alice, rent.id, UTC)
    assert first.action
    with pytest.raises(Conflict, match="The due of “Pay rent” changed since"):
        await house.journal.undo(alice, first.action.id)
    await house.journal.undo(alice)
    await house.journal.undo(alice, first.action.id)
    assert (await house.todo(alice, rent)).due == rent.due


@pytest.mark.parametrize(
    ("catch_up", "due", "open_too"),
    [(CatchUp.SKIP, "2027-03-12", 0), (CatchUp.STEP, "2026-03-13", 0), (CatchUp.PILE_UP, "2027-03-12", 52)],
)
async def test_what_is_a_year_late_catches_up_as_it_was_told_to(
    house: House, alice: Membership, catch_up: CatchUp, due: str, open_too: int
) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2026-03-06", catch_up=catch_up))
    done = await house.todos.complete(alice, rent.id, UTC)
    assert done.todo.due == when(due)
    others = [todo for todo in await house.todos_of(alice) if not todo.is_completed and todo.id != rent.id]
    assert len(others) == open_too
    await house.journal.undo(alice)
    assert len(await house.todos_of(alice)) == 1


async def test_the_last_one_completes_it(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12", count=2))
    await house.todos.complete(alice, rent.id, UTC)
    last = await house.todos.complete(alice, rent.id, UTC)
    assert last.todo.is_completed
    assert await completed(house, alice) == ["2027-03-12", "2027-03-19"]


async def test_an_end_by_date_is_an_end(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12", until=when("2027-03-18")))
    assert (await house.todos.complete(alice, rent.id, UTC)).todo.is_completed


async def test_from_completion_it_counts_from_the_day_it_was_done(house: House, alice: Membership) -> None:
    rule = Rule(Frequency.DAILY, interval=3)
    rent = await added(house, alice, every(rule, "2027-03-01", mode=Mode.COMPLETION, count=2))
    done = await house.todos.complete(alice, rent.id, UTC)
    assert done.todo.due == when("2027-03-13")
    assert (await house.todos.complete(alice, rent.id, UTC)).todo.is_completed


async def test_what_day_it_is_the_clock_at_home_says(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(DAILY, "2027-03-01"))
    done = await house.todos.complete(alice, rent.id, ZoneInfo("Pacific/Kiritimati"))
    assert done.todo.due == when("2027-03-12")


async def test_nine_in_berlin_stays_nine_when_the_clocks_go_forward(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-26T09:00[Europe/Berlin]"))
    done = await house.todos.complete(alice, rent.id, UTC)
    assert done.todo.due == when("2027-04-02T09:00[Europe/Berlin]")


async def test_start_and_deadline_keep_their_distance(house: House, alice: Membership) -> None:
    dates = {"start": when("2027-03-10"), "deadline": when("2027-03-14T18:00")}
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"), **dates)
    todo = (await house.todos.complete(alice, rent.id, UTC)).todo
    assert (todo.start, todo.deadline) == (when("2027-03-17"), when("2027-03-21T18:00"))


async def test_another_date_by_hand_is_for_this_one_only(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    await house.todos.schedule(alice, rent.id, None, when("2027-03-11"))
    assert (await house.todos.complete(alice, rent.id, UTC)).todo.due == when("2027-03-19")


async def test_a_date_taken_away_is_taken_from_this_one_only(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    await house.todos.schedule(alice, rent.id, None, None)
    assert (await house.todos.complete(alice, rent.id, UTC)).todo.due == when("2027-03-19")


async def test_one_that_is_skipped_leaves_nothing_behind(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    done = await house.recurrences.skip(alice, rent.id, UTC, rent.due)
    assert done.todo.due == when("2027-03-19")
    assert len(await house.todos_of(alice)) == 1
    assert (await house.recurrences.skip(alice, rent.id, UTC, rent.due)).action is None


async def test_the_last_one_cannot_be_skipped(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12", count=1))
    with pytest.raises(Conflict, match="the last one"):
        await house.recurrences.skip(alice, rent.id, UTC, rent.due)


async def test_completed_for_ever_it_can_be_reopened_and_goes_on(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    done = await house.recurrences.finish(alice, rent.id)
    assert done.todo.is_completed
    assert len(await house.todos_of(alice)) == 1
    await house.todos.reopen(alice, rent.id)
    assert (await house.todos.complete(alice, rent.id, UTC)).todo.due == when("2027-03-19")


async def test_one_that_was_done_and_is_reopened_is_a_todo_of_its_own(
    house: House, alice: Membership
) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    await house.todos.complete(alice, rent.id, UTC)
    [once] = [todo for todo in await house.todos_of(alice) if todo.is_completed]
    await house.todos.reopen(alice, once.id)
    assert (await house.todo(alice, once)).due == when("2027-03-12")
    assert (await house.todo(alice, rent)).due == when("2027-03-19")


async def test_a_rule_put_on_a_todo_gives_it_its_first_date(house: House, alice: Membership) -> None:
    [milk] = await house.todos.add(alice, [new_todo("Buy milk", due=when("2027-03-10"))])
    done = await house.recurrences.repeat(alice, milk.todo.id, None, every(FRIDAYS, "2027-03-10"))
    assert done.todo.due == when("2027-03-12")
    stopped = await house.recurrences.repeat(alice, milk.todo.id, None, None)
    assert (stopped.todo.recurrence, stopped.todo.due) == (None, when("2027-03-12"))


async def test_a_rule_that_no_date_fits_is_refused(house: House, alice: Membership) -> None:
    never = Rule(Frequency.YEARLY, months=(2,), month_days=(30,))
    with pytest.raises(Invalid, match="No date fits"):
        await added(house, alice, every(never, "2027-03-12"))


async def test_a_stale_form_does_not_bring_back_a_date_that_is_done(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    seen = (await house.todo(alice, rent)).revision
    await house.todos.complete(alice, rent.id, UTC)
    with pytest.raises(Stale) as stale:
        await house.recurrences.repeat(alice, rent.id, seen, every(DAILY, "2027-03-12"))
    assert stale.value.current.due == when("2027-03-19")


async def test_a_stale_due_date_collides_with_a_completion(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    seen = (await house.todo(alice, rent)).revision
    await house.todos.complete(alice, rent.id, UTC)
    with pytest.raises(Stale) as stale:
        await house.todos.edit(alice, rent.id, seen, {"due": when("2027-03-13")})
    assert stale.value.collisions == ("due",)
    kept = await house.todo(alice, rent)
    assert (kept.due, kept.instead_of) == (when("2027-03-19"), None)


async def test_a_copy_repeats_too(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    copy = await house.todos.duplicate(alice, rent.id, IDS.new())
    assert (await house.todo(alice, copy.todo)).recurrence == rent.recurrence


async def test_mallory_cannot_make_alices_todo_repeat(house: House, alice: Membership) -> None:
    mallory = await house.person("Mallory")
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    for deed in (
        house.recurrences.repeat(mallory, rent.id, None, None),
        house.recurrences.skip(mallory, rent.id, UTC, rent.due),
        house.recurrences.finish(mallory, rent.id),
    ):
        with pytest.raises(NotFound):
            await deed


async def test_another_date_for_all_that_follow_moves_the_rule(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12", count=3))
    await house.todos.complete(alice, rent.id, UTC)
    done = await house.recurrences.reschedule(alice, rent.id, when("2027-03-20T09:00"))
    saturdays = Rule(Frequency.WEEKLY, weekdays=(Weekday(5),))
    assert done.todo.recurrence == every(saturdays, "2027-03-20T09:00", count=2)
    assert (await house.todos.complete(alice, rent.id, UTC)).todo.due == when("2027-03-27T09:00")


async def test_no_date_for_all_that_follow_is_the_end_of_it(house: House, alice: Membership) -> None:
    rent = await added(house, alice, every(FRIDAYS, "2027-03-12"))
    done = await house.recurrences.reschedule(alice, rent.id, None)
    assert (done.todo.due, done.todo.recurrence) == (None, None)


async def test_what_is_finer_than_a_minute_is_refused(house: House, alice: Membership) -> None:
    with pytest.raises(Invalid, match="by the minute"):
        await added(house, alice, every(Rule(Frequency.SECONDLY), "2027-03-01T00:00"))


@pytest.mark.parametrize(
    ("frequency", "anchor", "due"),
    [
        (Frequency.MINUTELY, "2017-03-01T00:00", "2027-03-10T12:01"),
        (Frequency.YEARLY, "9998-12-31", "9998-12-31"),
    ],
)
async def test_odd_rules_end_or_go_on_but_never_hang(
    house: House, alice: Membership, frequency: Frequency, anchor: str, due: str
) -> None:
    odd = await added(house, alice, every(Rule(frequency), anchor))
    done = await house.todos.complete(alice, odd.id, UTC)
    assert done.todo.due
    assert done.todo.due.iso == due
