from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.domain.recurrence.year_place import day_of_year, week_of_year


@given(st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 25)))
def test_weeks_from_monday_on_are_those_of_iso_8601(day: dt.date) -> None:
    number, from_end = week_of_year(day, 0)
    year, week, _ = day.isocalendar()
    assert number == week
    assert number - from_end - 1 == dt.date(year, 12, 28).isocalendar().week


@pytest.mark.parametrize(
    ("day", "weeks"), [("2026-01-03", (53, -1)), ("2026-01-04", (1, -52)), ("2026-12-31", (52, -1))]
)
def test_a_week_from_sunday_on_has_its_middle_on_wednesday(day: str, weeks: tuple[int, int]) -> None:
    assert week_of_year(dt.date.fromisoformat(day), 6) == weeks


def test_the_last_days_of_the_calendar_may_be_in_the_first_week_of_what_comes_after() -> None:
    assert week_of_year(dt.date.max, 2) == (1,)
    assert week_of_year(dt.date.min, 1) == ()


@given(st.dates())
def test_the_day_of_the_year_is_the_one_that_the_calendar_prints(day: dt.date) -> None:
    assert day_of_year(day)[0] == day.timetuple().tm_yday
