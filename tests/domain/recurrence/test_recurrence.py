from __future__ import annotations

import datetime as dt

import pytest

from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule, Weekday, year_day
from web.domain.when import When

EVERY_MONTH = Rule(Frequency.MONTHLY, clamps=True)
EVERY_YEAR = Rule(Frequency.YEARLY, clamps=True)

SAME = [
    (EVERY_MONTH, Rule(Frequency.MONTHLY), "2026-01-28"),
    (EVERY_MONTH, Rule(Frequency.MONTHLY, month_days=(31,), clamps=True), "2026-01-31"),
    (EVERY_YEAR, Rule(Frequency.YEARLY), "2026-01-31"),
    (EVERY_YEAR, Rule(Frequency.YEARLY, months=(2,), month_days=(29,), clamps=True), "2028-02-29"),
    (
        Rule(Frequency.MONTHLY, month_days=(27, 2, 27)),
        Rule(Frequency.MONTHLY, month_days=(2, 27)),
        "2026-01-02",
    ),
    (Rule(Frequency.DAILY, clamps=True), Rule(Frequency.DAILY), "2026-01-31"),
    (
        Rule(Frequency.YEARLY, months=(1, 5), month_days=(31,), clamps=True),
        Rule(Frequency.YEARLY, months=(1, 5), month_days=(31,)),
        "2026-01-31",
    ),
]
DIFFERENT = [
    (EVERY_MONTH, Rule(Frequency.MONTHLY), "2026-01-29"),
    (
        Rule(Frequency.MONTHLY, month_days=(31,), clamps=True),
        Rule(Frequency.MONTHLY, month_days=(31,)),
        "2026-01-31",
    ),
    (Rule(Frequency.WEEKLY), Rule(Frequency.WEEKLY, weekdays=(Weekday(4),)), "2026-11-20"),
]


@pytest.mark.parametrize(("one", "other", "day"), SAME)
def test_rules_that_mean_the_same_are_equal(one: Rule, other: Rule, day: str) -> None:
    anchor = When.from_iso(day)
    assert Recurrence.of(one, anchor) == Recurrence.of(other, anchor)


@pytest.mark.parametrize(("one", "other", "day"), DIFFERENT)
def test_rules_that_differ_stay_apart(one: Rule, other: Rule, day: str) -> None:
    anchor = When.from_iso(day)
    assert Recurrence.of(one, anchor) != Recurrence.of(other, anchor)


def test_the_order_in_which_exceptions_were_typed_does_not_matter() -> None:
    days = (dt.date(2026, 12, 25), dt.date(2026, 1, 1))
    one = Recurrence.of(Rule(Frequency.DAILY), When(days[1]), exceptions=Exceptions(days, (6, 5)))
    other = Recurrence.of(Rule(Frequency.DAILY), When(days[1]), exceptions=Exceptions(days[::-1], (5, 6)))
    assert one == other


def test_what_happens_within_a_day_starts_at_some_time_of_it() -> None:
    assert Recurrence.of(Rule(Frequency.HOURLY), When(dt.date(2026, 1, 1))).anchor.time == dt.time()


def test_exceptions_hold_dates_and_weekdays() -> None:
    exceptions = Exceptions((dt.date(2026, 12, 25),), (6,))
    assert dt.date(2026, 12, 25) in exceptions
    assert dt.date(2026, 12, 27) in exceptions
    assert dt.date(2026, 12, 24) not in exceptions


@pytest.mark.parametrize("year", [2027, 2028])
def test_the_day_of_a_date_in_the_year_is_one_number(year: int) -> None:
    first, last = dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal()
    for day in map(dt.date.fromordinal, range(first, last + 1)):
        number = year_day(day.month, day.day)
        assert day.toordinal() == (first - 1 if number > 0 else last + 1) + number


def test_a_leap_day_is_the_last_of_february_in_other_years() -> None:
    assert dt.date(2028, 1, 1) + dt.timedelta(year_day(2, 29)) == dt.date(2027, 2, 28)
