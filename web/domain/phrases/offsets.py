"""Days by counting: "in 3 days", "2 weeks from now", "+3d"."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.phrases.almanac import add_months
from web.domain.phrases.clock import Clock
from web.domain.phrases.durations import length
from web.domain.phrases.moment import Moment
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Unit

GLUED = re.compile(r"([0-9]{1,4})([^\W\d]+)")
TOO_FAR = "that is further away than the calendar goes"


def within(scan: Scan, i: int) -> Part | None:
    """in 3 days, in 20min, in two weeks' time; but not within 14 days of receipt"""
    found = _within(scan, i) if _is_counted(scan, i + 1) else None
    return None if found and _is_of_something(scan, found.end) else found


def _within(scan: Scan, i: int) -> Part | None:
    couple = scan.longest(scan.vocabulary.repeats.couple, i + 1)
    count, at = couple if couple else (scan.number(i + 1), i + 2)
    unit = scan.vocabulary.counts.units.get(scan.texts[at])
    if count is not None and unit and not unit.minutes:
        return _part(scan, _after_time(scan, at + 1), count, unit)
    if found := _glued(scan, scan.texts[i + 1]):
        return _part(scan, i + 2, *found)
    lasting = length(scan, i + 1)
    return _elapsed(scan.moment, lasting.end, lasting.minutes) if lasting and lasting.is_short else None


def _is_counted(scan: Scan, i: int) -> bool:
    """Rather than "in the kitchen"."""
    is_number = scan.texts[i][:1].isdecimal() or scan.texts[i] in scan.vocabulary.counts.numbers
    return is_number or scan.longest(scan.vocabulary.counts.half_hour, i) is not None


def _after_time(scan: Scan, i: int) -> int:
    """In two weeks' time."""
    is_time = scan.texts[i] in scan.vocabulary.counts.time and not scan.texts[i + 1][:1].isalpha()
    return i + is_time


def _is_of_something(scan: Scan, i: int) -> bool:
    return scan.texts[i] in scan.vocabulary.months.of or scan.texts[i] in scan.vocabulary.repeats.after


def counted(scan: Scan, i: int) -> Part | None:
    """3 days from now, 3 days ago"""
    count, unit = scan.number(i), scan.vocabulary.counts.units.get(scan.texts[i + 1])
    if count is None or unit is None:
        return None
    if " ".join(scan.texts[i + 2 : i + 4]) in scan.vocabulary.counts.from_now:
        return _part(scan, i + 4, count, unit)
    return _part(scan, i + 3, -count, unit) if scan.texts[i + 2] in scan.vocabulary.counts.ago else None


def signed(scan: Scan, i: int) -> Part | None:
    """+3d; and -3d, which only a query would say."""
    sign, found = scan.texts[i][0], _glued(scan, scan.texts[i][1:])
    if found is None:
        return None
    count, unit = found
    if sign == "+":
        return _part(scan, i + 1, count, unit)
    return _part(scan, i + 1, -count, unit)._replace(strength=Strength.ALONE)


def shifted(end: int, day: dt.date, count: int, unit: Unit) -> Part:
    try:
        moved = add_months(day, count * unit.months) if unit.months else day
        return Part(end, moved + dt.timedelta(count * unit.days))
    except (ValueError, OverflowError):
        return Part(end, problem=TOO_FAR)


def _glued(scan: Scan, text: str) -> tuple[int, Unit] | None:
    match = GLUED.fullmatch(text)
    unit = match and scan.vocabulary.counts.offset_units.get(match[2])
    return (int(match[1]), unit) if match and unit else None


def _part(scan: Scan, end: int, count: int, unit: Unit) -> Part:
    if unit.minutes:
        return _elapsed(scan.moment, end, count * unit.minutes)
    return shifted(end, scan.today, count, unit)


def _elapsed(moment: Moment, end: int, minutes: int) -> Part:
    """Hours that pass, also over a change of the clocks."""
    then = (moment.now.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(moment.zone)
    return Part(end, then.date(), Clock(then.time().replace(second=0, microsecond=0)))
