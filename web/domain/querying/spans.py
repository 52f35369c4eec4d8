"""Dates in a query: a phrase names a span of the calendar, a comparison says which side of it is meant."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from web.domain.phrases.almanac import add_months
from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import read_when
from web.domain.when import When

YEARS = range(1900, 3000)
COUNTED = re.compile(r"(next|last|past) ([0-9]{1,4}) (day|week)s?")
WEEKEND = re.compile(r"(?:this )?weekend")
NAMED = re.compile(r"(this|next|last) (week|month|year)")
STEPS = {"last": -1, "this": 0, "next": 1}
MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """By the wall clock, from `since` up to but not `before`; None where it has no end."""

    since: dt.datetime | None
    before: dt.datetime | None

    def compared(self, comparison: str) -> Span:
        sides = {
            "<": Span(None, self.since),
            "<=": Span(None, self.before),
            ">": Span(self.before, None),
            ">=": Span(self.since, None),
        }
        return sides.get(comparison, self)


def day_span(first: dt.date, days: int = 1) -> Span:
    since = dt.datetime.combine(first, dt.time())
    return Span(since, since + dt.timedelta(days))


def read_span(phrase: str, moment: Moment) -> Span | None:
    """None if the phrase is no date, or one of a far century."""
    try:
        span = _stretch(phrase, moment) or _point(read_when(phrase, moment))
    except OverflowError:
        return None
    return span if span and span.since and span.since.year in YEARS else None


def _stretch(phrase: str, moment: Moment) -> Span | None:
    if found := COUNTED.fullmatch(phrase):
        return _counted(found[1], int(found[2]) * (7 if found[3] == "week" else 1), moment.today)
    if WEEKEND.fullmatch(phrase):
        return _weekend(moment.today)
    if found := NAMED.fullmatch(phrase):
        return _named(STEPS[found[1]], found[2], moment)
    return None


def _counted(side: str, days: int, today: dt.date) -> Span:
    """The next and the last n days both count today."""
    return day_span(today if side == "next" else today - dt.timedelta(days - 1), days)


def _weekend(today: dt.date) -> Span:
    """From the coming Saturday; on a Sunday, from yesterday."""
    return day_span(today + dt.timedelta(-1 if today.weekday() == 6 else 5 - today.weekday()), 2)


def _named(step: int, unit: str, moment: Moment) -> Span:
    if unit == "week":
        return day_span(moment.week(moment.today) + dt.timedelta(7 * step), 7)
    current = moment.today.replace(day=1)
    first = add_months(current.replace(month=1) if unit == "year" else current, step * MONTHS[unit])
    return day_span(first, (add_months(first, MONTHS[unit]) - first).days)


def _point(when: When | None) -> Span | None:
    if when is None:
        return None
    if when.time is None:
        return day_span(when.date)
    since = dt.datetime.combine(when.date, when.time)
    return Span(since, since + dt.timedelta(minutes=1))
