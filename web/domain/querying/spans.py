"""Dates in a query: a phrase names a span of the calendar, a comparison says which side of it is meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from web.domain.phrases.english import ENGLISH
from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import read_when
from web.domain.querying.stretches import Days, read_stretch
from web.domain.when import When

YEARS = range(1900, 3000)
DATE_WORDS = (*ENGLISH.days.named, *ENGLISH.days.weekdays, *ENGLISH.months.named, "weekend", "this", "next")


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


def day_span(day: dt.date) -> Span:
    return _span(Days(day, day + dt.timedelta(1)))


def read_span(phrase: str, moment: Moment, *, past: bool = False) -> Span | None:
    """None if the phrase is no date, or one of a far century. Where only the `past` can be meant, a weekday
    or a month alone is the last one."""
    try:
        days = read_stretch(phrase, moment, past=past)
        span = _span(days) if days else _point(_read_when(phrase, moment, past=past))
    except (OverflowError, ValueError):
        return None
    return span if span and span.since and span.since.year in YEARS else None


def _read_when(phrase: str, moment: Moment, *, past: bool) -> When | None:
    return read_when(f"last {phrase}" if past and phrase in ENGLISH.days.weekdays else phrase, moment)


def _span(days: Days) -> Span:
    return Span(*(dt.datetime.combine(day, dt.time()) for day in days))


def _point(when: When | None) -> Span | None:
    if when is None:
        return None
    if when.time is None:
        return day_span(when.date)
    since = dt.datetime.combine(when.date, when.time)
    return Span(since, since + dt.timedelta(minutes=1))
