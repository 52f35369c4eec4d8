"""Phrases that name several days: `this week`, `next 5 days`, `march`, `q1`, `2027`."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from web.domain.phrases.almanac import add_months
from web.domain.phrases.english import ENGLISH
from web.domain.phrases.moment import Moment
from web.domain.phrases.vocabulary import Unit

LED = re.compile(r"(?:(?:in|on|during|over|within(?= the)) )?(?:the )?")
COUNTED = re.compile(r"(next|last|past|within) (?:(?:([0-9]{1,4}) ?|(\w+) ))?([a-z]+)")
DIGITS = re.compile(r"[0-9]{1,4}")
NAMED = re.compile(r"(this|next|last|previous) (week|month|quarter|year)")
MONTH = re.compile(rf"(?:(this|next|last) )?({'|'.join(ENGLISH.months.named)})(?: ([0-9]{{4}}))?")
NUMBERED = re.compile(r"([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?")
TURNED = re.compile(r"([0-9]{1,2})/([0-9]{4})")
WEEK = re.compile(r"(?:([0-9]{4})-?)?(?:w|kw|cw|week )([0-9]{1,2})(?: ([0-9]{4}))?")
QUARTER = re.compile(r"q([1-4])(?: ([0-9]{4}))?")
STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1}
WEEKENDS = {**ENGLISH.days.weekends, "last weekend": -1}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
SUNDAY = 6


class Days(NamedTuple):
    """From `first` up to but not `end`."""

    first: dt.date
    end: dt.date


def read_stretch(phrase: str, moment: Moment, *, past: bool) -> Days | None:
    """Raises OverflowError or ValueError beyond the calendar."""
    phrase = LED.sub("", phrase, count=1)
    if phrase in WEEKENDS:
        return _weekend(moment.today, WEEKENDS[phrase])
    if found := NAMED.fullmatch(phrase):
        return _named(STEPS[found[1]], found[2], moment)
    if found := MONTH.fullmatch(phrase):
        month = ENGLISH.months.named[found[2]]
        return _of_a_year(found[1], month, found[3], 1, moment.today, past=past)
    if found := COUNTED.fullmatch(phrase):
        return _counted(found[1], found[2] or found[3], found[4], moment.today, past=past)
    return _numbered(phrase, moment.today, past=past)


def _counted(side: str, digits: str | None, unit: str, today: dt.date, *, past: bool) -> Days | None:
    """The next and the last n days both count today."""
    count = number(digits) if digits else 1
    length = unit_of(unit)
    if count is None or length is None or length.minutes:
        return None
    if side == "next" or (side == "within" and not past):
        return Days(today, _counted_from(today, count, length))
    tomorrow = today + dt.timedelta(1)
    return Days(_counted_from(tomorrow, -count, length), tomorrow)


def unit_of(word: str) -> Unit | None:
    return ENGLISH.counts.units.get(word) or ENGLISH.counts.offset_units.get(word)


def number(text: str) -> int | None:
    return int(text) if DIGITS.fullmatch(text) else ENGLISH.counts.numbers.get(text)


def _counted_from(day: dt.date, count: int, unit: Unit) -> dt.date:
    return add_months(day, count * unit.months) + dt.timedelta(count * unit.days)


def _weekend(today: dt.date, step: int) -> Days:
    """From the coming Saturday; on a Sunday, from yesterday."""
    saturday = today + dt.timedelta(-1 if today.weekday() == SUNDAY else 5 - today.weekday())
    first = saturday + dt.timedelta(7 * step)
    return Days(first, first + dt.timedelta(2))


def _named(step: int, unit: str, moment: Moment) -> Days:
    if unit == "week":
        first = moment.week(moment.today) + dt.timedelta(7 * step)
        return Days(first, first + dt.timedelta(7))
    first = add_months(_period(moment.today, MONTHS[unit]), step * MONTHS[unit])
    return Days(first, add_months(first, MONTHS[unit]))


def _period(today: dt.date, months: int) -> dt.date:
    """The first day of the one that today is in, of those that a year has of so many months."""
    return today.replace(month=(today.month - 1) // months * months + 1, day=1)


def _of_a_year(
    which: str | None, month: int, year: str | None, months: int, today: dt.date, *, past: bool
) -> Days:
    """Without a year, the one that is or comes; of what is past, the one that is or was."""
    current = _period(today, months)
    first = current.replace(year=int(year or current.year), month=month)
    begin = first if year else _closest(which, first, current, past=past)
    return Days(begin, add_months(begin, months))


def _closest(which: str | None, first: dt.date, current: dt.date, *, past: bool) -> dt.date:
    is_too_late = first >= current if which == "last" else past and first > current
    is_too_early = not past and which != "last" and first < current
    return add_months(first, 12 * (is_too_early - is_too_late))


def _numbered(phrase: str, today: dt.date, *, past: bool) -> Days | None:
    if found := QUARTER.fullmatch(phrase):
        return _of_a_year(None, 3 * int(found[1]) - 2, found[2], 3, today, past=past)
    if found := WEEK.fullmatch(phrase):
        return _week(int(found[2]), found[1] or found[3], today, past=past)
    if found := TURNED.fullmatch(phrase):
        return _dated(found[2], found[1], None)
    found = NUMBERED.fullmatch(phrase)
    return _dated(found[1], found[2], found[3]) if found else None


def _week(number: int, year: str | None, today: dt.date, *, past: bool) -> Days:
    """By ISO 8601. Raises ValueError for one that the year has not."""
    first = dt.date.fromisocalendar(int(year or today.isocalendar().year), number, 1)
    current = today - dt.timedelta(today.weekday())
    if not year and (first > current if past else first < current):
        first = dt.date.fromisocalendar(today.isocalendar().year + (-1 if past else 1), number, 1)
    return Days(first, first + dt.timedelta(7))


def _dated(year: str, month: str | None, day: str | None) -> Days:
    first = dt.date(int(year), int(month or 1), int(day or 1))
    return Days(first, first + dt.timedelta(1) if day else add_months(first, 1 if month else 12))
