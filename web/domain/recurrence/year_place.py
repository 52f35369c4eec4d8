"""A day by its place in the year."""

from __future__ import annotations

import datetime as dt
from calendar import isleap

DAYS = range(1, dt.date.max.toordinal() + 1)


def day_of_year(day: dt.date) -> tuple[int, int]:
    """And the number of days that its year has."""
    return day.toordinal() - dt.date(day.year, 1, 1).toordinal() + 1, 365 + isleap(day.year)


def week_of_year(day: dt.date, week_start: int) -> tuple[int, ...]:
    """The number of its week, from the start and from the end.

    A week belongs to the year that has four of its days at least. Of the years beyond the calendar only the
    first week has a number.
    """
    middle = day.toordinal() - (day.weekday() - week_start) % 7 + 3
    if middle not in DAYS:
        return (1,) if middle > 0 else ()
    number, length = day_of_year(dt.date.fromordinal(middle))
    return (number + 6) // 7, -((length - number) // 7) - 1
