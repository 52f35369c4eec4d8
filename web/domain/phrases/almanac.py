"""Counting in the calendar."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

YEARS_TO_A_LEAP_DAY = 8


def exact(year: int, month: int, day: int) -> dt.date | None:
    """None when there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def ahead(today: dt.date, month: int, day: int) -> dt.date | None:
    """This year if it is not over, else the next year that has it; None if no year has."""
    years = range(today.year, min(today.year + YEARS_TO_A_LEAP_DAY, dt.MAXYEAR) + 1)
    dates = (exact(year, month, day) for year in years)
    return next((date for date in dates if date and date >= today), None)


def next_numbered(today: dt.date, day: int) -> dt.date | None:
    """The next month's day of that number, today included."""
    this = today.year * 12 + today.month - 1
    dates = (exact(month // 12, month % 12 + 1, day) for month in range(this, this + 3))
    return next((date for date in dates if date and date >= today), None)


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day of that month, or its last. Raises ValueError beyond the years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    first = dt.date(year, month + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def month_end(day: dt.date) -> dt.date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def coming(start: dt.date, weekday: int) -> dt.date:
    """The first such weekday from `start` on."""
    return start + dt.timedelta((weekday - start.weekday()) % 7)


def from_easter(today: dt.date, days: int) -> dt.date:
    """This year's day so far from Easter if it is still ahead, else next year's."""
    this = easter(today.year) + dt.timedelta(days)
    return this if this >= today else easter(today.year + 1) + dt.timedelta(days)


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher)."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return dt.date(year, month, day + 1)
