"""Days by their distance or their weekday: "tomorrow", "fri", "next week"."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.clock import Clock, Said
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.scan import Scan


def named(scan: Scan, i: int) -> Part | None:
    """today, tomorrow, day after tomorrow"""
    found = scan.longest(scan.vocabulary.days, i)
    is_shy = scan.texts[i] in scan.vocabulary.shy
    if found is None or scan.is_named(i) or (is_shy and i > 0 and scan.is_titled(i)):
        return None
    strength = Strength.SHY if is_shy else Strength.STRONG
    return Part(found[1], scan.moment.today + dt.timedelta(found[0]), strength=strength)


def tonight(scan: Scan, i: int) -> Part | None:
    time = scan.vocabulary.parts_of_today.get(scan.texts[i])
    return Part(i + 1, scan.moment.today, Clock(time, Said.PART)) if time else None


def weekday(scan: Scan, i: int) -> Part | None:
    """The next one after today."""
    number = scan.vocabulary.weekdays.get(scan.texts[i])
    if number is None or scan.is_named(i):
        return None
    strength = Strength.ORDINARY if scan.texts[i] in scan.vocabulary.ordinary else Strength.STRONG
    tomorrow = scan.moment.today + dt.timedelta(1)
    return Part(i + 1, _coming(tomorrow, number), strength=strength, bare_weekday=True)


def this_weekday(scan: Scan, i: int) -> Part | None:
    """The coming one, today included."""
    number = scan.vocabulary.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.this:
        return None
    return Part(i + 2, _coming(scan.moment.today, number))


def next_weekday(scan: Scan, i: int) -> Part | None:
    """The one of next week, by the account's week."""
    number = scan.vocabulary.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.next:
        return None
    return Part(i + 2, _coming(_next_week(scan), number))


def last_weekday(scan: Scan, i: int) -> Part | None:
    number = scan.vocabulary.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.last:
        return None
    return Part(i + 2, _coming(scan.moment.today - dt.timedelta(7), number))


def next_unit(scan: Scan, i: int) -> Part | None:
    """The first day of next week, month or year."""
    unit = scan.vocabulary.next_units.get(scan.texts[i + 1])
    if unit is None or scan.texts[i] not in scan.vocabulary.next:
        return None
    today = scan.moment.today
    month = (today.replace(day=1) + dt.timedelta(31)).replace(day=1)
    year = dt.date(today.year + 1, 1, 1)
    return Part(i + 2, {"week": _next_week(scan), "month": month, "year": year}[unit])


def _next_week(scan: Scan) -> dt.date:
    return scan.moment.week(scan.moment.today) + dt.timedelta(7)


def _coming(start: dt.date, weekday: int) -> dt.date:
    return start + dt.timedelta((weekday - start.weekday()) % 7)
