"""Dates in a query: a phrase names a span of the calendar, a comparison says which side of it is meant."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from web.domain.phrases.english import ENGLISH
from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import read_when
from web.domain.querying.comparisons import AFTER, BEFORE, SINCE, UNTIL
from web.domain.querying.past import last_when
from web.domain.querying.ranges import ends
from web.domain.querying.stretches import COUNTED, LED, Days, number, read_stretch, unit_of
from web.domain.when import When

YEARS = range(1900, 3000)
MINUTE = dt.timedelta(minutes=1)
DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Span:
    """By the wall clock, from `since` up to but not `before`; None where it has no end."""

    since: dt.datetime | None
    before: dt.datetime | None

    def compared(self, comparison: str) -> Span:
        sides = {
            BEFORE: Span(None, self.since),
            UNTIL: Span(None, self.before),
            AFTER: Span(self.before, None),
            SINCE: Span(self.since, None),
        }
        return sides.get(comparison, self)


def day_span(day: dt.date) -> Span:
    return _span(Days(day, day + dt.timedelta(1)))


def read_span(phrase: str, moment: Moment, *, past: bool = False) -> Span | None:
    """None if the phrase is no date, or one of a far century. Where only the `past` can be meant, a date that
    comes every year, month, week or day is the last one."""
    try:
        found = _one(phrase, moment, past=past) or _from_to(phrase, moment, past=past)
    except (OverflowError, ValueError):
        return None
    side = found and (found.since or found.before)
    return found if side and side.year in YEARS else None


def _one(phrase: str, moment: Moment, *, past: bool) -> Span | None:
    if days := read_stretch(phrase, moment, past=past):
        return _span(days)
    read = last_when if past else read_when
    when = read(f"{phrase}." if DOTTED.fullmatch(phrase) else phrase, moment)
    return _around_now(phrase, moment, past=past) or _point(when)


def _around_now(phrase: str, moment: Moment, *, past: bool) -> Span | None:
    """next 2 hours, past 24 hours: the minute that has begun is in both"""
    found = COUNTED.fullmatch(LED.sub("", phrase, count=1))
    unit = unit_of(found[4]) if found else None
    count = number(found[2] or found[3] or "one") if found else None
    if not found or not unit or not unit.minutes or count is None:
        return None
    length, now = dt.timedelta(minutes=count * unit.minutes), moment.local
    is_ahead = found[1] == "next" or (found[1] == "within" and not past)
    return Span(now, now + length) if is_ahead else Span(now - length, now + MINUTE)


def _from_to(phrase: str, moment: Moment, *, past: bool) -> Span | None:
    found = (_between(first, last, moment, past=past) for first, last in ends(phrase))
    return next((span for span in found if span), None)


def _between(first: str, last: str, moment: Moment, *, past: bool) -> Span | None:
    """Both ends count."""
    begin = _one(first or last, moment, past=past)
    if begin is None or begin.since is None:
        return None
    if not first or not last:
        return Span(begin.since, None) if first else Span(None, begin.before)
    end = _one(last, moment, past=past)
    if read_when(f"today {last}", moment):
        end = _one(last, moment.since(begin.since.date()), past=False)
    if end and end.before and end.before <= begin.since:
        begin, end = _moved(first, last, begin, end, moment)
    is_ordered = end and end.before and begin.since and begin.since < end.before
    return Span(begin.since, end.before) if end and is_ordered else None


def _moved(first: str, last: str, begin: Span, end: Span, moment: Moment) -> tuple[Span, Span | None]:
    """From Friday to Monday is to the one after that; from the 1st to the 7th is this month's, on the 4th."""
    earlier = None if first in ENGLISH.days.weekdays else _one(first, moment, past=True)
    if earlier and earlier.since and end.before and earlier.since < end.before:
        return earlier, end
    since = begin.since or moment.local
    return begin, _one(last, moment.since(since.date()), past=False)


def _span(days: Days) -> Span:
    return Span(*(dt.datetime.combine(day, dt.time()) for day in days))


def _point(when: When | None) -> Span | None:
    if when is None:
        return None
    if when.time is None:
        return day_span(when.date)
    since = dt.datetime.combine(when.date, when.time)
    return Span(since, since + MINUTE)
