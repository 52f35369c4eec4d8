"""Whether a day fits a rule: all the parts that it names must agree (RFC 5545, table of section 3.3.10)."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable

from web.domain.recurrence.rule import Frequency, Rule
from web.domain.recurrence.year_place import day_of_year, week_of_year

Fits = Callable[[dt.date], bool]


def fits(rule: Rule) -> list[Fits]:
    """What a day must pass. The `rule` is filled."""
    days = {each.day for each in rule.weekdays}
    tests: list[tuple[object, Fits]] = [
        (rule.months, lambda day: day.month in rule.months),
        (days, lambda day: day.weekday() in days),
        (rule.month_days, lambda day: _fits_month_day(rule, day)),
        (any(each.nth for each in rule.weekdays), lambda day: _fits_nth(rule, day)),
        (rule.year_days, lambda day: _fits_year_day(rule, day)),
        (rule.weeks, lambda day: _fits_week(rule, day)),
    ]
    return [test for named, test in tests if named]


def _fits_month_day(rule: Rule, day: dt.date) -> bool:
    length = monthrange(day.year, day.month)[1]
    if day.day in rule.month_days or day.day - length - 1 in rule.month_days:
        return True
    return rule.clamps and day.day == length and max(rule.month_days) > length


def _fits_nth(rule: Rule, day: dt.date) -> bool:
    same = (each.nth for each in rule.weekdays if each.day == day.weekday())
    return any(not nth or nth in _nths(rule, day) for nth in same)


def _nths(rule: Rule, day: dt.date) -> tuple[int, int]:
    """Its place among the same weekdays of the month, or of the year; from the start and from the end."""
    if rule.frequency is Frequency.YEARLY and not rule.months:
        number, length = day_of_year(day)
    else:
        number, length = day.day, monthrange(day.year, day.month)[1]
    return (number + 6) // 7, -((length - number + 7) // 7)


def _fits_year_day(rule: Rule, day: dt.date) -> bool:
    number, length = day_of_year(day)
    return number in rule.year_days or number - length - 1 in rule.year_days


def _fits_week(rule: Rule, day: dt.date) -> bool:
    return any(number in rule.weeks for number in week_of_year(day, rule.week_start))
