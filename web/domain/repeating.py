"""A to-do that repeats: from its first date on to the next, for as long as there is one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import islice, takewhile
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.errors import Invalid
from web.domain.recurrence import beginning
from web.domain.recurrence.completing import Following
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.moving import moved
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Rule
from web.domain.todo import Todo
from web.domain.when import When

Turn = Callable[[Recurrence, When, When], Following]
NEVER = "No date fits this rule. Check its days and its end."


def first(recurrence: Recurrence) -> When:
    """Raises Invalid where no date fits."""
    for date in occurrences(recurrence):
        return date
    raise Invalid({"recurrence": NEVER})


def beginning_of(rule: Rule, today: dt.date, exceptions: Exceptions) -> When:
    """The first day from today on that fits. Raises Invalid where there is none."""
    begins = beginning.first(rule, dt.datetime.combine(today, dt.time()), exceptions)
    if begins is None:
        raise Invalid({"recurrence": NEVER})
    return When(begins.date(), begins.time() if rule.names_times else None)


def rebased(todo: Todo, recurrence: Recurrence) -> Recurrence:
    """What is left of it, from the date on that the to-do stands for."""
    since = todo.occurrence
    if since is None:
        return recurrence
    left = _left(recurrence, since)
    rest = (recurrence.mode, recurrence.until, left, recurrence.exceptions, recurrence.catch_up)
    return Recurrence.of(recurrence.rule, since, *rest)


def _left(recurrence: Recurrence, since: When) -> int | None:
    """How many there are from that date on. One that a person made up is the last."""
    if recurrence.count is None:
        return None
    passed = takewhile(lambda date: date != since, islice(occurrences(recurrence), recurrence.count))
    return max(1, recurrence.count - sum(1 for _ in passed))


def following(todo: Todo, how: Turn, home: ZoneInfo, at: dt.datetime) -> Following | None:
    """How it goes on; None where it does not repeat, or this was the last one."""
    if todo.recurrence is None or todo.is_completed:
        return None
    now = at.astimezone(home)
    moment = When(now.date(), now.time(), str(home))
    to = how(todo.recurrence, todo.occurrence or moment, moment)
    return to if to.dates and to.dates[-1].can_be_kept else None


def repeated(todo: Todo, recurrence: Recurrence | None, at: dt.datetime) -> Todo:
    """It stands for the first date of the recurrence, unless that begins with the one it stands for already.

    Raises Invalid where there is no date.
    """
    if recurrence is None:
        return todo.edit(at, recurrence=None, instead_of=None)
    if todo.recurrence and recurrence in (todo.recurrence, rebased(todo, todo.recurrence)):
        return todo
    begins = first(recurrence)
    if todo.recurrence and begins == todo.occurrence:
        return todo.edit(at, recurrence=recurrence)
    return todo.edit(at, recurrence=recurrence, due=begins, instead_of=None)


def rescheduled(todo: Todo, due: When | None, at: dt.datetime) -> Todo:
    """This one and all that follow. Without a date it repeats no more."""
    if todo.recurrence is None or due is None:
        return todo.edit(at, due=due, recurrence=None, instead_of=None)
    recurrence = moved(rebased(todo, todo.recurrence), due)
    return todo.edit(at, due=due, recurrence=recurrence, instead_of=None)


def completed_once(todo: Todo, id: UUID, at: dt.datetime) -> Todo:
    """The one that is done, as a to-do of its own, which waits for nothing."""
    once = replace(_alone(todo, id, at), blocker_ids=(), position=todo.position, created_at=todo.created_at)
    return once.complete(at)


def missed_one(todo: Todo, id: UUID, due: When, at: dt.datetime) -> Todo:
    """One that is still to be done, as a to-do of its own."""
    return _moved(_alone(todo, id, at), due, at)


def moved_on(todo: Todo, to: Following, at: dt.datetime) -> Todo:
    return _moved(todo, to.dates[-1], at).edit(at, recurrence=to.recurrence, instead_of=None)


def _alone(todo: Todo, id: UUID, at: dt.datetime) -> Todo:
    """Part of nothing, else it would be reopened with that; what a file said stays with what goes on."""
    return replace(todo.copy(id, at), parent_id=None, recurrence=None, instead_of=None, extras=())


def _moved(todo: Todo, due: When, at: dt.datetime) -> Todo:
    """Start, deadline and reminders keep their distance."""
    days = due.date - (todo.occurrence or due).date
    start, deadline = _later(todo.start, days), _later(todo.deadline, days)
    reminders = tuple(reminder.later(days) for reminder in todo.reminders)
    return todo.edit(at, start=start, due=due, deadline=deadline, reminders=reminders)


def _later(when: When | None, days: dt.timedelta) -> When | None:
    return when and replace(when, date=when.date + days)
