"""All dates from one on moved with that one: what the rule says of its day follows."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import replace

from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule, Weekday, year_day
from web.domain.when import When


def moved(recurrence: Recurrence, to: When) -> Recurrence:
    """Of one that begins with the date that is moved.

    "every mon and wed" from a Wednesday to a Thursday is "every mon and thu". Where nothing in the rule is
    the day of that date, it stays as it is.
    """
    rule = _moved(recurrence.rule, recurrence.anchor.date, to.date)
    rest = (recurrence.mode, recurrence.until, recurrence.count, recurrence.exceptions, recurrence.catch_up)
    return Recurrence.of(rule, to, *rest)


def _moved(rule: Rule, was: dt.date, to: dt.date) -> Rule:
    if was == to or rule.positions or rule.frequency is Frequency.WORKDAILY:
        return rule
    day_of_year = year_day(was.month, was.day)
    return replace(
        rule,
        months=tuple(to.month if month == was.month else month for month in rule.months),
        year_days=tuple(year_day(to.month, to.day) if day == day_of_year else day for day in rule.year_days),
        month_days=tuple(_month_day(day, was, to) for day in rule.month_days),
        weekdays=tuple(_weekday(day, was, to) for day in rule.weekdays),
        clamps=True,
    )


def _month_day(day: int, was: dt.date, to: dt.date) -> int:
    """Of the 31st, too, where it was clamped."""
    last = monthrange(was.year, was.month)[1]
    stands_for = last if day == -1 else min(day, last)
    if stands_for != was.day:
        return day
    return -1 if day == -1 and to.day == monthrange(to.year, to.month)[1] else to.day


def _weekday(day: Weekday, was: dt.date, to: dt.date) -> Weekday:
    if day.day != was.weekday() or day.nth not in (0, _nth(was), _nth_last(was)):
        return day
    if day.nth == 0:
        return Weekday(to.weekday())
    return Weekday(to.weekday(), -1 if day.nth == -1 and _nth_last(to) == -1 else _nth(to))


def _nth(day: dt.date) -> int:
    return (day.day + 6) // 7


def _nth_last(day: dt.date) -> int:
    return -((monthrange(day.year, day.month)[1] - day.day) // 7 + 1)
