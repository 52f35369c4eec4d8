"""When a to-do calls."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.domain.candidates import todo
from tests.domain.moments import FRIDAY
from tests.domain.recurrence.tables import recurring
from web.domain.errors import Invalid
from web.domain.recurrence.completing import complete
from web.domain.reminder import LIMIT, Reminder, before_words, phrase
from web.domain.repeating import following, moved_on
from web.domain.when import When

AT = When.from_iso


@pytest.mark.parametrize(
    ("reminder", "due", "rings"),
    [
        ("2026-11-20T14:00", None, "2026-11-20T14:00"),
        ("2026-11-20", None, "2026-11-20T09:00"),
        ("2026-11-20T14:00[Asia/Tokyo]", "2026-11-25", "2026-11-20T14:00[Asia/Tokyo]"),
        ("-PT30M", "2026-11-20T09:00", "2026-11-20T08:30"),
        ("-PT30M", "2026-11-20T00:10", "2026-11-19T23:40"),
        ("-PT1440M", "2026-11-20", "2026-11-19T09:00"),
        ("-PT60M", "2027-03-28T03:30[Europe/Berlin]", "2027-03-28T01:30[Europe/Berlin]"),
        ("-PT60M", "2027-03-28T03:30", "2027-03-28T02:30"),
        ("-PT30M", None, None),
    ],
)
def test_it_rings_by_the_clock_of_its_time(reminder: str, due: str | None, rings: str | None) -> None:
    assert Reminder.from_iso(reminder).rings(AT(due) if due else None) == (AT(rings) if rings else None)
    assert Reminder.from_iso(reminder).iso == reminder


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(30, "30 min before"), (90, "1 h 30 min before"), (1440, "1 day before"), (2880, "2 days before")],
)
def test_how_long_before_is_said_as_people_say_it(minutes: int, said: str) -> None:
    assert before_words(minutes) == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2026-11-25T09:00", "30 min before"),
        ("2026-11-25", "30 min before (Wed 25 Nov 08:30)"),
        (None, "30 min before it is due, once that is said"),
    ],
)
def test_what_is_counted_from_is_said_where_nobody_can_know_it(due: str | None, said: str) -> None:
    day = dt.date(2026, 11, 20)
    assert phrase([Reminder(minutes_before=30)], AT(due) if due else None, day) == said


def test_each_is_kept_once() -> None:
    twice = (Reminder(minutes_before=30), Reminder(minutes_before=30))
    assert todo().edit(FRIDAY.now, reminders=twice).reminders == twice[:1]


@pytest.mark.parametrize(
    "reminders",
    [
        tuple(Reminder(minutes_before=minutes) for minutes in range(1, LIMIT + 2)),
        (Reminder(),),
        (Reminder(minutes_before=0),),
        (Reminder(minutes_before=367 * 1440),),
        (Reminder(AT("2026-11-20"), 30),),
        (Reminder(AT("0001-01-01")),),
    ],
)
def test_too_many_and_impossible_ones_are_refused(reminders: tuple[Reminder, ...]) -> None:
    with pytest.raises(Invalid, match="reminder"):
        todo().edit(FRIDAY.now, reminders=reminders)


def test_what_goes_on_to_its_next_date_takes_its_times_along() -> None:
    reminders = (Reminder(AT("2026-11-20T08:00")), Reminder(minutes_before=30))
    weekly = recurring("FREQ=WEEKLY;BYDAY=FR", "2026-11-20T09:00")
    rent = todo("Rent", due=weekly.anchor, recurrence=weekly, reminders=reminders)
    to = following(rent, complete, FRIDAY.zone, FRIDAY.now)
    assert to is not None
    days = to.dates[-1].date - weekly.anchor.date
    assert moved_on(rent, to, FRIDAY.now).reminders == (reminders[0].later(days), reminders[1])
