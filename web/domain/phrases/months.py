"""Months alone: "january", "in may", "mid march", "end of june", "january 2027"."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.almanac import add_months, month_end
from web.domain.phrases.dates import YEAR
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.scan import Scan


def month(scan: Scan, i: int) -> Part | None:
    """Its first day. Names of people and short forms need a preposition; in "5 - 12 december" it is none."""
    before = scan.texts[i - 1]
    is_counted = before in scan.vocabulary.months.vague or before[:1].isdecimal()
    part = None if is_counted else _part(scan, i, 1)
    if part is None or part.end > i + 1:
        return part
    strength = Strength.ORDINARY if scan.texts[i] in scan.vocabulary.months.plain else Strength.LED
    return Part(part.end, part.day, strength=strength)


def within_month(scan: Scan, i: int) -> Part | None:
    """in may, next may"""
    return _part(scan, i + 1, 1)


def part_of_month(scan: Scan, i: int) -> Part | None:
    """mid march, early may, the end of june"""
    found = scan.longest(scan.vocabulary.months.within, i)
    part = _part(scan, found[1], found[0]) if found else None
    is_early = found is not None and found[0] == 1
    return part._replace(strength=Strength.ORDINARY) if part and is_early else part


def mid_month(scan: Scan, i: int) -> Part | None:
    """mid-march"""
    number = scan.vocabulary.months.mid.get(scan.texts[i])
    return _dated(scan, i + 1, number, 15) if number else None


def _part(scan: Scan, i: int, day: int) -> Part | None:
    """The day of the month that is named at `i`, or its last; ahead, if no year is named."""
    number = scan.vocabulary.months.named.get(scan.texts[i])
    return _dated(scan, i + 1, number, day) if number else None


def _dated(scan: Scan, end: int, month: int, day: int) -> Part:
    if YEAR.fullmatch(scan.texts[end]):
        return Part(end + 1, _clamped(dt.date(int(scan.texts[end]), month, 1), day))
    today = scan.today
    date = _clamped(today.replace(month=month, day=1), day)
    return Part(end, date if date >= today else _clamped(add_months(date.replace(day=1), 12), day))


def _clamped(first: dt.date, day: int) -> dt.date:
    return min(first + dt.timedelta(day - 1), month_end(first))
