"""Phrases that name several days: `this week`, `next 5 days`, `march`, `2027`."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from web.domain.phrases.almanac import add_months
from web.domain.phrases.english import ENGLISH
from web.domain.phrases.moment import Moment

COUNTED = re.compile(r"(next|last|past) ([0-9]{1,4}) (day|week|month|year)s?")
NAMED = re.compile(r"(this|next|last) (week|month|year)")
MONTH = re.compile(rf"(?:(this|next|last) )?({'|'.join(ENGLISH.months.named)})(?: ([0-9]{{4}}))?")
NUMBERED = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
STEPS = {"last": -1, "this": 0, "next": 1}
WEEKENDS = {**ENGLISH.days.weekends, "last weekend": -1}
MONTHS = {"month": 1, "year": 12}
SUNDAY = 6


class Days(NamedTuple):
    """From `first` up to but not `end`."""

    first: dt.date
    end: dt.date


def read_stretch(phrase: str, moment: Moment, *, past: bool) -> Days | None:
    """Raises OverflowError or ValueError beyond the calendar."""
    if found := COUNTED.fullmatch(phrase):
        return _counted(found[1], int(found[2]), found[3], moment.today)
    if phrase in WEEKENDS:
        return _weekend(moment.today, WEEKENDS[phrase])
    if found := NAMED.fullmatch(phrase):
        return _named(STEPS[found[1]], found[2], moment)
    if found := MONTH.fullmatch(phrase):
        return _month(found[1], ENGLISH.months.named[found[2]], found[3], moment.today, past=past)
    if found := NUMBERED.fullmatch(phrase):
        return _numbered(int(found[1]), found[2])
    return None


def _counted(side: str, count: int, unit: str, today: dt.date) -> Days:
    """The next and the last n days both count today."""
    if side == "next":
        return Days(today, _counted_from(today, count, unit))
    tomorrow = today + dt.timedelta(1)
    return Days(_counted_from(tomorrow, -count, unit), tomorrow)


def _counted_from(day: dt.date, count: int, unit: str) -> dt.date:
    if unit in MONTHS:
        return add_months(day, count * MONTHS[unit])
    return day + dt.timedelta(count * (7 if unit == "week" else 1))


def _weekend(today: dt.date, step: int) -> Days:
    """From the coming Saturday; on a Sunday, from yesterday."""
    saturday = today + dt.timedelta(-1 if today.weekday() == SUNDAY else 5 - today.weekday())
    first = saturday + dt.timedelta(7 * step)
    return Days(first, first + dt.timedelta(2))


def _named(step: int, unit: str, moment: Moment) -> Days:
    if unit == "week":
        first = moment.week(moment.today) + dt.timedelta(7 * step)
        return Days(first, first + dt.timedelta(7))
    current = moment.today.replace(day=1)
    first = add_months(current.replace(month=1) if unit == "year" else current, step * MONTHS[unit])
    return Days(first, add_months(first, MONTHS[unit]))


def _month(which: str | None, month: int, year: str | None, today: dt.date, *, past: bool) -> Days:
    """Without a year, the one that is or comes; of what is past, the one that is or was."""
    current = today.replace(day=1)
    first = current.replace(year=int(year or current.year), month=month)
    return Days(first, add_months(first, 1)) if year else _closest(which, first, current, past=past)


def _closest(which: str | None, first: dt.date, current: dt.date, *, past: bool) -> Days:
    is_too_late = first >= current if which == "last" else past and first > current
    is_too_early = not past and which != "last" and first < current
    moved = add_months(first, 12 * (is_too_early - is_too_late))
    return Days(moved, add_months(moved, 1))


def _numbered(year: int, month: str | None) -> Days:
    first = dt.date(year, int(month or 1), 1)
    return Days(first, add_months(first, 1 if month else 12))
