"""Rules and anchors made up by hypothesis, as RFC 5545 allows them, and what dateutil makes of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice

from dateutil.rrule import rrulestr
from hypothesis import strategies as st

from web.domain.recurrence.rule import Frequency, Rule, Weekday

WALKS = {
    Frequency.YEARLY: dt.timedelta(366 * 40),
    Frequency.MONTHLY: dt.timedelta(366 * 8),
    Frequency.WEEKLY: dt.timedelta(366 * 3),
    Frequency.DAILY: dt.timedelta(800),
    Frequency.HOURLY: dt.timedelta(40),
    Frequency.MINUTELY: dt.timedelta(hours=30),
    Frequency.SECONDLY: dt.timedelta(minutes=20),
}
"""How far dateutil may walk: to the end of the calendar, where nothing else stops it."""
SEVERAL = 12
WEEKS = [1, 2, 20, 51, -1, -2]
"""Not the 52nd and 53rd, which dateutil mixes up in the first days of some years, nor the -53rd."""
YEAR_DAYS = [1, 59, 60, 61, 200, 365, 366, -1, -306, -307, -366]
MONTH_DAYS = [1, 2, 13, 28, 29, 30, 31, -1, -2, -30, -31]
NTHS = [1, 2, 4, 5, -1, -5]
POSITIONS = [1, 2, 3, -1, -2]


def starts(rule: Rule) -> st.SearchStrategy[dt.datetime]:
    end = dt.datetime.combine(dt.date.max, dt.time(23, 59, 59))
    return st.datetimes(end - WALKS[rule.frequency], end).map(lambda start: start.replace(microsecond=0))


def some(numbers: Sequence[int]) -> st.SearchStrategy[tuple[int, ...]]:
    """Mostly none, else a few, each once."""
    few = st.lists(st.sampled_from(numbers), min_size=1, max_size=4, unique=True).map(tuple)
    return st.one_of(st.just(()), st.just(()), few)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    frequency = draw(st.sampled_from([*WALKS]))
    in_year, in_month = frequency is Frequency.YEARLY, frequency is Frequency.MONTHLY
    weeks = draw(some(WEEKS)) if in_year else ()
    rule = Rule(
        frequency,
        interval=draw(st.integers(1, 12)),
        months=draw(some(range(1, 13))),
        weeks=weeks,
        year_days=draw(some(YEAR_DAYS)) if in_year or frequency.within_days else (),
        month_days=draw(some(MONTH_DAYS)) if frequency is not Frequency.WEEKLY else (),
        weekdays=_weekdays(draw, bool(weeks), (in_year or in_month) and not weeks),
        hours=draw(some(range(24))),
        minutes=draw(some(range(60))),
        seconds=draw(some(range(60))),
        week_start=draw(st.integers(0, 6)),
    )
    return replace(rule, positions=draw(some(POSITIONS)) if rule.names_days else ())


def _weekdays(draw: st.DrawFn, always: bool, numbered: bool) -> tuple[Weekday, ...]:
    """Numbered all or none: dateutil takes "2MO,TU" to mean what is both."""
    days = draw(some(range(7))) or ((draw(st.integers(0, 6)),) if always else ())
    nths = st.sampled_from(NTHS) if numbered and draw(st.booleans()) else st.just(0)
    return tuple(Weekday(day, draw(nths)) for day in days)


def by_dateutil(text: str, start: dt.datetime) -> list[dt.datetime]:
    found: list[dt.datetime] = []
    with suppress(ValueError):  # it finds out on its way that nothing can fit any more
        found.extend(islice(rrulestr(text, dtstart=start), SEVERAL))
    return found
