"""What the history says of a change, on Friday 4 December 2026."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from web.domain.describing import describe
from web.domain.journal import Change
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule, Weekday
from web.domain.todo import Todo
from web.domain.when import When

FRIDAY = dt.date(2026, 12, 4)
AT = dt.datetime(2026, 12, 4, 12, tzinfo=dt.UTC)
MILK = Todo(
    id=UUID(int=1),
    book_id=UUID(int=2),
    project_id=UUID(int=3),
    position=1024,
    content="Buy milk",
    due=When(dt.date(2026, 11, 20)),
    created_at=AT,
    changed_at=AT,
)
FRIDAYS = Recurrence.of(
    Rule(Frequency.WEEKLY, weekdays=(Weekday(4),)), When(dt.date(2026, 12, 4), dt.time(9))
)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"content": "Buy oat milk"}, "“Buy milk” → “Buy oat milk”"),
        ({"due": When(dt.date(2026, 12, 7), dt.time(9))}, "due Fri 20 Nov → Mon 7 Dec 09:00"),
        ({"due": When(dt.date(2027, 1, 4))}, "due Fri 20 Nov → Mon 4 Jan 2027"),
        ({"due": None}, "due Fri 20 Nov → no date"),
        ({"deadline": When(dt.date(2026, 12, 7))}, "deadline Mon 7 Dec"),
        ({"priority": 1}, "priority none → p1"),
        ({"recurrence": FRIDAYS}, "repeats every Friday at 09:00"),
        ({"notes": "2 litres"}, "notes changed"),
    ],
)
def test_a_change_is_told_as_people_say_it(fields: dict[str, Any], words: str) -> None:
    assert describe(Change(before=MILK, after=MILK.edit(AT, **fields)), FRIDAY) == (words,)


def test_what_is_new_needs_no_details() -> None:
    assert describe(Change(before=None, after=MILK), FRIDAY) == ()


PAINT, BRUSH, ONCE = (UUID(int=number) for number in (5, 6, 7))
CONTENTS = {PAINT: "Buy paint", BRUSH: "Find the brush", ONCE: "Buy paint"}


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ((), (PAINT,), ("blocked by “Buy paint”",)),
        ((PAINT,), (), ("no longer blocked by “Buy paint”",)),
        ((PAINT,), (BRUSH,), ("blocked by “Find the brush”", "no longer blocked by “Buy paint”")),
        ((PAINT, BRUSH), (ONCE, BRUSH), ("blocked by this one of “Buy paint”",)),
        ((), (UUID(int=8),), ("blocked by what is gone",)),
    ],
)
def test_what_it_waits_for_is_named(
    before: tuple[UUID, ...], after: tuple[UUID, ...], words: tuple[str, ...]
) -> None:
    sides = [MILK.edit(AT, blocker_ids=ids) for ids in (before, after)]
    assert describe(Change(*sides), FRIDAY, CONTENTS) == words
