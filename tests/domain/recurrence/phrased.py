"""Recurrences made up by hypothesis, of the kinds that a phrase can say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import assume
from hypothesis import strategies as st

from web.domain.recurrence.beginning import first
from web.domain.recurrence.daytimes import at_times
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.naming.years import DATES, FEASTS
from web.domain.recurrence.recurrence import Mode, Recurrence
from web.domain.recurrence.rule import WORK_WEEK, Frequency, Rule, Weekday, year_day
from web.domain.when import When

WORKDAYS = st.sampled_from([WORK_WEEK, WORK_WEEK, (0, 1, 2, 3, 6), (1, 4)])
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2032, 12, 31))
TIMES = st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0, fold=0))
ZONES = st.sampled_from([None, None, "Europe/Berlin", "America/New_York"])


def few(strategy: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(strategy, min_size=1, max_size=3, unique=True).map(tuple)


months = few(st.integers(1, 12))
month_days = few(st.integers(1, 31) | st.just(-1))
nths = few(st.sampled_from([1, 2, 3, 4, 5, -1]))
weekdays = few(st.integers(0, 6))
dates = st.lists(st.sampled_from([*DATES.values()]), min_size=1, max_size=3, unique=True)


def _grid(nths: tuple[int, ...], days: tuple[int, ...], months: tuple[int, ...]) -> Rule:
    frequency = Frequency.YEARLY if months else Frequency.MONTHLY
    return Rule(frequency, months=months, weekdays=tuple(Weekday(day, nth) for day in days for nth in nths))


def _on_dates(dates: list[tuple[int, int]]) -> Rule:
    days = {day for _, day in dates}
    if len(days) > 1:
        return Rule(Frequency.YEARLY, year_days=tuple(year_day(*date) for date in dates))
    return Rule(Frequency.YEARLY, months=tuple(month for month, _ in dates), month_days=tuple(days))


PACED = [each for each in Frequency if each not in {Frequency.SECONDLY, Frequency.WORKDAILY}]
kinds = st.one_of(
    st.sampled_from(PACED).map(Rule),
    weekdays.map(lambda days: Rule(Frequency.WEEKLY, weekdays=tuple(map(Weekday, days)))),
    WORKDAYS.map(lambda days: Rule(Frequency.WORKDAILY, weekdays=tuple(map(Weekday, days)))),
    month_days.map(lambda days: Rule(Frequency.MONTHLY, month_days=days)),
    st.builds(
        lambda days, months: Rule(Frequency.YEARLY, months=months, month_days=days), month_days, months
    ),
    st.builds(_grid, nths, weekdays, months | st.just(())),
    st.builds(
        lambda months, nths, days: Rule(
            Frequency.MONTHLY, months=months, weekdays=tuple(map(Weekday, days)), positions=nths
        ),
        months | st.just(()),
        nths,
        WORKDAYS,
    ),
    dates.map(_on_dates),
    st.sampled_from([*FEASTS]).map(lambda days: Rule(Frequency.YEARLY, easter=days)),
)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    rule = replace(draw(kinds), interval=draw(st.integers(1, 12)), clamps=draw(st.booleans()))
    exceptions = draw(st.just(Exceptions()) | _exceptions())
    time = draw(TIMES)
    times = draw(st.lists(TIMES, max_size=3, unique=True))
    if time and any(times) and not rule.frequency.within_days:
        rule = at_times(rule, [time, *filter(None, times)]) or rule
    since = dt.datetime.combine(draw(DAYS), time or dt.time())
    begun = first(rule, since, exceptions)
    assume(begun is not None)
    assert begun
    is_zoned = time and not rule.frequency.within_days
    anchor = When(begun.date(), begun.time() if time else None, draw(ZONES) if is_zoned else None)
    count = draw(st.none() | st.integers(1, 99))
    until = draw(st.none() | st.builds(When, DAYS.map(lambda day: day + dt.timedelta(7305)), TIMES))
    return Recurrence.of(rule, anchor, draw(st.sampled_from(Mode)), until, count, exceptions)


def _exceptions() -> st.SearchStrategy[Exceptions]:
    return st.builds(
        lambda dates, days: Exceptions(tuple(dates), days), st.lists(DAYS, max_size=2), weekdays | st.just(())
    )
