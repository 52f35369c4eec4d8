"""Which periods of a rule hold as many moments as which, so that each kind is counted once."""

from __future__ import annotations

import datetime as dt
from calendar import isleap, monthrange
from collections.abc import Hashable
from dataclasses import replace
from math import gcd

from web.domain.recurrence.counting import DAY, SECONDS, first_day
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.rule import Frequency, Rule

BY_KIND = {Frequency.YEARLY, Frequency.MONTHLY, Frequency.WEEKLY}
BY_DAY = {Frequency.DAILY, Frequency.HOURLY, Frequency.MINUTELY, Frequency.SECONDLY}


def cycle(rule: Rule, exceptions: Exceptions) -> int | None:
    """After how many of its periods all is as before; None where that is by the calendar of a year."""
    if rule.months or rule.month_days or rule.year_days or rule.frequency in BY_KIND - {Frequency.WEEKLY}:
        return None
    by_weekday = bool(rule.weekdays or exceptions.weekdays)
    match rule.frequency:
        case Frequency.WEEKLY:
            return 1
        case Frequency.WORKDAILY:
            length = len(rule.weekdays) if exceptions.weekdays else 1
        case Frequency.DAILY:
            length = 7 if by_weekday else 1
        case _:
            days = 7 if by_weekday else 1
            length = days * DAY // SECONDS[rule.frequency] if by_weekday or _names_times(rule) else 1
    return length // gcd(length, rule.interval)


def in_months(rule: Rule) -> Rule:
    """The same moments by the month, or the year, of a filled rule that has each day or each part of it."""
    if rule.frequency not in BY_DAY or rule.interval > 1 or rule.positions:
        return rule
    return replace(
        rule,
        frequency=Frequency.YEARLY if rule.year_days else Frequency.MONTHLY,
        month_days=rule.month_days if rule.names_days else tuple(range(1, 32)),
        hours=rule.hours or tuple(range(24)),
        minutes=rule.minutes or tuple(range(60)),
        seconds=rule.seconds or tuple(range(60)),
    )


def kind(rule: Rule, number: int) -> Hashable:
    """Two periods of one kind hold as many moments. The `rule` is one of `BY_KIND`."""
    if rule.easter is not None or first_day(rule, number) < 1:
        return number
    first = dt.date.fromordinal(first_day(rule, number))
    length = monthrange(first.year, first.month)[1]
    if rule.frequency is Frequency.WEEKLY:
        return first.month, min(7, length - first.day)
    if rule.frequency is Frequency.MONTHLY:
        return first.month, length, first.weekday()
    around = (-1, 0, 1) if rule.weeks else (0,)
    return first.weekday(), *(isleap(first.year + years) for years in around)


def _names_times(rule: Rule) -> bool:
    """Whether it leaves out some of the periods of a day."""
    finer = {Frequency.HOURLY: (), Frequency.MINUTELY: (rule.minutes,)}
    return any((rule.hours, *finer.get(rule.frequency, (rule.minutes, rule.seconds))))
