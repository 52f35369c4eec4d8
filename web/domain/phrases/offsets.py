"""Days by counting: "in 3 days", "2 weeks from now", "+3d"."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.phrases.almanac import add_months
from web.domain.phrases.clock import Clock
from web.domain.phrases.durations import Counted, length
from web.domain.phrases.durations import counted as counted_units
from web.domain.phrases.moment import Moment
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.repeat_words import DaySet
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead, Unit

GLUED = re.compile(r"([0-9]{1,4})([^\W\d]+)")
LONGEST_COUNT, WEEK = 4, 7
DAY, MOST_WORKDAYS = dt.timedelta(1), 99
TOO_FAR = "that is further away than the calendar goes"


def within(scan: Scan, i: int) -> Part | None:
    """in 3 days, in 20min, in two weeks' time; but not within 14 days of receipt"""
    found = _within(scan, i) if _is_counted(scan, i + 1) else None
    return None if found and _is_of_something(scan, found.end) else found


def _within(scan: Scan, i: int) -> Part | None:
    if workdays := _workdays(scan, i + 1):
        return workdays
    if found := _whole_units(scan, i + 1):
        end, count, unit = found
        return _part(scan, _after_time(scan, end), count, unit)._replace(week=_week(scan, count, unit))
    lasting = length(scan, i + 1)
    if lasting and lasting.is_short:
        return _elapsed(scan.moment, lasting.end, lasting.minutes)
    glued = _glued(scan, scan.texts[i + 1])
    return _part(scan, i + 2, *glued) if glued else None


def _workdays(scan: Scan, i: int) -> Part | None:
    """3 workdays"""
    count, kind = scan.number(i), scan.longest(scan.vocabulary.repeats.sets, i + 1)
    if not count or count > MOST_WORKDAYS or kind is None or kind[0] is not DaySet.WORK:
        return None
    day = scan.today
    while count:
        day += DAY
        count -= day.weekday() in scan.moment.work_week
    return Part(kind[1], day)


def _is_counted(scan: Scan, i: int) -> bool:
    """Rather than "in the kitchen"."""
    is_number = scan.texts[i][:1].isdecimal() or scan.texts[i] in scan.vocabulary.counts.numbers
    return is_number or scan.longest(scan.vocabulary.counts.fractions, i) is not None


def _whole_units(scan: Scan, i: int) -> Counted | None:
    """3 days, a couple of weeks, a year and a half; but no half of what is odd."""
    if couple := scan.longest(scan.vocabulary.repeats.couple, i):
        unit = scan.vocabulary.counts.units.get(scan.texts[couple[1]])
        found = Counted(couple[1] + 1, couple[0], unit) if unit else None
    elif part := scan.longest(scan.vocabulary.counts.fractions, i):
        found = Counted(part[1], 1, part[0])
    else:
        found = counted_units(scan, i)
    return None if found is None or found.unit.minutes or not _in_whole(found) else found


def _in_whole(found: Counted) -> bool:
    return not found.number * (found.unit.months or found.unit.days) % 1


def _week(scan: Scan, count: float, unit: Unit) -> dt.date | None:
    """The one that a weekday is in: "in 2 weeks on friday"."""
    is_weeks = unit.days and not unit.days % WEEK
    return shifted(0, scan.moment.week(scan.today), count, unit).day if is_weeks else None


def _after_time(scan: Scan, i: int) -> int:
    """In two weeks' time."""
    is_time = scan.texts[i] in scan.vocabulary.counts.time and not scan.texts[i + 1][:1].isalpha()
    return i + is_time


def _is_of_something(scan: Scan, i: int) -> bool:
    is_aside = scan.vocabulary.grammar.leads.get(scan.texts[i]) is Lead.ASIDE
    return is_aside or scan.texts[i] in scan.vocabulary.months.of


def counted(scan: Scan, i: int) -> Part | None:
    """3 days from now, 3 days ago"""
    count, unit = scan.number(i), scan.vocabulary.counts.units.get(scan.texts[i + 1])
    if count is None or unit is None:
        return None
    if " ".join(scan.texts[i + 2 : i + 4]) in scan.vocabulary.counts.from_now:
        return _part(scan, i + 4, count, unit)
    return _part(scan, i + 3, -count, unit) if scan.texts[i + 2] in scan.vocabulary.counts.ago else None


def signed(scan: Scan, i: int) -> Part | None:
    """+3d, +3 days; and -3d, which only a query would say."""
    sign, text = scan.texts[i][0], scan.texts[i][1:]
    found = _glued(scan, text)
    if found is None:
        return _spelled(scan, i, text) if sign == "+" else None
    count, unit = found
    if sign == "+":
        return _part(scan, i + 1, count, unit)
    return _part(scan, i + 1, -count, unit)._replace(strength=Strength.ALONE)


def _spelled(scan: Scan, i: int, number: str) -> Part | None:
    unit = scan.vocabulary.counts.units.get(scan.texts[i + 1])
    is_count = number.isdecimal() and number.isascii() and len(number) <= LONGEST_COUNT
    return _part(scan, i + 2, int(number), unit) if is_count and unit else None


def shifted(end: int, day: dt.date, count: float, unit: Unit) -> Part:
    try:
        moved = add_months(day, int(count * unit.months)) if unit.months else day
        return Part(end, moved + dt.timedelta(int(count * unit.days)))
    except (ValueError, OverflowError):
        return Part(end, problem=TOO_FAR)


def _glued(scan: Scan, text: str) -> tuple[int, Unit] | None:
    match = GLUED.fullmatch(text)
    words = scan.vocabulary.counts
    unit = match and (words.offset_units.get(match[2]) or words.units.get(match[2]))
    return (int(match[1]), unit) if match and unit else None


def _part(scan: Scan, end: int, count: float, unit: Unit) -> Part:
    if unit.minutes:
        return _elapsed(scan.moment, end, int(count * unit.minutes))
    return shifted(end, scan.today, count, unit)


def _elapsed(moment: Moment, end: int, minutes: int) -> Part:
    """Hours that pass, also over a change of the clocks."""
    then = (moment.now.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(moment.zone)
    return Part(end, then.date(), Clock(then.time().replace(second=0, microsecond=0)))
