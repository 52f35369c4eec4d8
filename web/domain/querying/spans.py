"""Dates in a query: a phrase names a span of the calendar, a comparison says which side of it is meant."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import read_when
from web.domain.querying.comparisons import AFTER, BEFORE, SINCE, UNTIL
from web.domain.querying.past import last_when
from web.domain.querying.stretches import Days, read_stretch
from web.domain.when import When

YEARS = range(1900, 3000)
DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")
BETWEEN = re.compile(
    r"(?:from )?(.+?)(?: ?(?:\.\.+|…|–|—) ?| (?:to|until|till|through|-) |(?<=[a-z])-(?=[a-z]))(.+)"
)


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
    return found if found and found.since and found.since.year in YEARS else None


def _one(phrase: str, moment: Moment, *, past: bool) -> Span | None:
    if days := read_stretch(phrase, moment, past=past):
        return _span(days)
    read = last_when if past else read_when
    return _point(read(f"{phrase}." if DOTTED.fullmatch(phrase) else phrase, moment))


def _from_to(phrase: str, moment: Moment, *, past: bool) -> Span | None:
    """Both ends count. From Friday to Monday is not to the Monday before."""
    found = BETWEEN.fullmatch(phrase)
    first = _one(found[1], moment, past=past) if found else None
    if not found or not first or not first.since:
        return None
    last = _one(found[2], moment, past=past)
    if last and last.before and last.before <= first.since:
        last = _one(found[2], moment.since(first.since.date()), past=False)
    is_ordered = last and last.before and last.before > first.since
    return Span(first.since, last.before) if last and is_ordered else None


def _span(days: Days) -> Span:
    return Span(*(dt.datetime.combine(day, dt.time()) for day in days))


def _point(when: When | None) -> Span | None:
    if when is None:
        return None
    if when.time is None:
        return day_span(when.date)
    since = dt.datetime.combine(when.date, when.time)
    return Span(since, since + dt.timedelta(minutes=1))
