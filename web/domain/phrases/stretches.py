"""Days by the week, month or year they are in: "next week", "weekend", "end of month", "later this week"."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.almanac import add_months, coming
from web.domain.phrases.dates import day_within
from web.domain.phrases.day_words import Stretch
from web.domain.phrases.part import Part, Strength, strength_of
from web.domain.phrases.scan import Scan

SATURDAY, SUNDAY = 5, 6
SOON, WEEKDAYS, WEEK = dt.timedelta(2), dt.timedelta(1), dt.timedelta(7)


def beginning(scan: Scan, i: int) -> Part | None:
    """The first day of next week, month or year; in "next month on the 5th", that one."""
    found = scan.longest(scan.vocabulary.days.beginnings, i)
    if found is None or scan.texts[i - 1] in scan.vocabulary.months.vague:
        return None
    first = _first(scan, found[0], 1)
    if found[0] is Stretch.MONTH and (numbered := day_within(scan, found[1], first)):
        return numbered
    return Part(found[1], first, week=first if found[0] is Stretch.WEEK else None)


def end(scan: Scan, i: int) -> Part | None:
    """end of month, eow, the end of next year"""
    found = scan.longest(scan.vocabulary.days.ends, i)
    if found is None:
        return None
    stretch, count = found[0]
    return Part(found[1], _first(scan, stretch, count + 1) - dt.timedelta(1), strength=Strength.ORDINARY)


def weekend(scan: Scan, i: int) -> Part | None:
    """Saturday; on a Saturday or Sunday, today."""
    found = scan.longest(scan.vocabulary.days.weekends, i)
    if found is None:
        return None
    weeks, end = found
    today = scan.today
    saturday = today if today.weekday() in {SATURDAY, SUNDAY} else coming(today, SATURDAY)
    if weeks:
        saturday = coming(today - WEEKDAYS, SATURDAY) + weeks * WEEK
    return Part(end, saturday, strength=strength_of(scan, i, end), week=saturday, is_weekend=True)


def later(scan: Scan, i: int) -> Part | None:
    """later this week: two days on, at most its last day"""
    found = scan.longest(scan.vocabulary.days.later, i)
    if found is None:
        return None
    last = _first(scan, Stretch.WEEK, 1) - dt.timedelta(1)
    return Part(found[1], min(scan.today + SOON, last))


def _first(scan: Scan, stretch: Stretch, count: int) -> dt.date:
    """The first day of the stretch that is `count` after the present one."""
    today = scan.today
    if stretch is Stretch.WEEK:
        return scan.moment.week(today) + dt.timedelta(7 * count)
    if stretch is Stretch.MONTH:
        return add_months(today.replace(day=1), count)
    return dt.date(today.year + count, 1, 1)
