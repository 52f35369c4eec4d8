"""Days by their distance or their weekday: "tomorrow", "fri", "next week"."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.almanac import coming
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
    return Part(found[1], scan.today + dt.timedelta(found[0]), strength=strength)


def part_of_today(scan: Scan, i: int) -> Part | None:
    """tonight, this morning"""
    found = scan.longest(scan.vocabulary.parts_of_today, i)
    return Part(found[1], scan.today, Clock(found[0], Said.PART)) if found else None


def weekday(scan: Scan, i: int) -> Part | None:
    """The next one after today."""
    number = scan.vocabulary.weekdays.get(scan.texts[i])
    if number is None or scan.is_named(i):
        return None
    strength = Strength.ORDINARY if scan.texts[i] in scan.vocabulary.ordinary else Strength.STRONG
    tomorrow = scan.today + dt.timedelta(1)
    return Part(i + 1, coming(tomorrow, number), strength=strength, bare_weekday=True)


def this_weekday(scan: Scan, i: int) -> Part | None:
    """The coming one, today included."""
    number = scan.vocabulary.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.this:
        return None
    return Part(i + 2, coming(scan.today, number))


def next_weekday(scan: Scan, i: int) -> Part | None:
    """The one of next week, by the account's week."""
    number = scan.vocabulary.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.next:
        return None
    return Part(i + 2, coming(_next_week(scan), number))


def last_weekday(scan: Scan, i: int) -> Part | None:
    number = scan.vocabulary.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.last:
        return None
    return Part(i + 2, coming(scan.today - dt.timedelta(7), number))


def _next_week(scan: Scan) -> dt.date:
    return scan.moment.week(scan.today) + dt.timedelta(7)
