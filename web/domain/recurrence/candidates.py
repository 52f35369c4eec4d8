"""The days of a period that may fit, as few as are easily told; the rest is left to `fitting`."""

from __future__ import annotations

import datetime as dt
from calendar import isleap, monthrange
from collections.abc import Iterable

from web.domain.phrases.almanac import easter
from web.domain.recurrence.counting import first_day
from web.domain.recurrence.rule import Frequency, Rule

LAST = dt.date.max.toordinal()


def candidates(rule: Rule, number: int) -> list[dt.date]:
    """In order, each once. The `rule` is filled."""
    first = first_day(rule, number)
    match rule.frequency:
        case Frequency.YEARLY:
            ordinals = _of_year(rule, dt.date.fromordinal(first))
        case Frequency.MONTHLY:
            ordinals = _of_month(rule, dt.date.fromordinal(first))
        case Frequency.WEEKLY:
            ordinals = range(first, first + 7)
        case _:
            ordinals = (first,)
    return [dt.date.fromordinal(each) for each in sorted({*ordinals}) if 1 <= each <= LAST]


def next_named(rule: Rule, ordinal: int) -> int:
    """The next day of this month that the rule names, else the first of the next month."""
    first = dt.date.fromordinal(ordinal).replace(day=1)
    end = first.toordinal() + monthrange(first.year, first.month)[1]
    return min((day for day in _of_month(rule, first) if day > ordinal), default=end)


def _of_year(rule: Rule, first: dt.date) -> Iterable[int]:
    if rule.easter is not None:
        return (easter(first.year).toordinal() + rule.easter,)
    if rule.year_days:
        return _numbered(rule.year_days, first.toordinal(), 365 + isleap(first.year))
    months = (first.replace(month=month) for month in rule.months or range(1, 13))
    return (day for month in months for day in _of_month(rule, month))


def _of_month(rule: Rule, first: dt.date) -> Iterable[int]:
    start, length = first.toordinal(), monthrange(first.year, first.month)[1]
    if rule.months and first.month not in rule.months:
        return ()
    if not rule.month_days:
        return range(start, start + length)
    days = (min(day, length) for day in rule.month_days) if rule.clamps else rule.month_days
    return _numbered(days, start, length)


def _numbered(numbers: Iterable[int], start: int, length: int) -> Iterable[int]:
    counted = (number - 1 if number > 0 else length + number for number in numbers)
    return (start + place for place in counted if 0 <= place < length)
