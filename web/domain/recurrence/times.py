"""The times of day of one period, and how far a search may leap where a period within a day has none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from web.domain.recurrence.candidates import next_named
from web.domain.recurrence.counting import DAY, SECONDS
from web.domain.recurrence.rule import Frequency, Rule

HOUR, MINUTE = 3600, 60

Times = tuple[Sequence[int], Sequence[int], Sequence[int]]


def times_in(rule: Rule, number: int) -> Times:
    """Its hours, minutes and seconds: of a period within a day, only its own."""
    size = SECONDS.get(rule.frequency, DAY)
    second = number * size % DAY
    return (
        rule.hours if size > HOUR else _its_own(second // HOUR, rule.hours),
        rule.minutes if size > MINUTE else _its_own(second // MINUTE % 60, rule.minutes),
        rule.seconds if size > 1 else _its_own(second % 60, rule.seconds),
    )


def _its_own(value: int, named: Sequence[int]) -> Sequence[int]:
    return (value,) if not named or value in named else ()


def after(rule: Rule, number: int, days: Sequence[dt.date]) -> int:
    """The next period that may hold something, after one that fits these `days` and yet holds nothing."""
    if rule.frequency is Frequency.DAILY:
        return next_named(rule, number)
    if not rule.frequency.within_days:
        return number + 1
    size = SECONDS[rule.frequency]
    return max(number + 1, -(-_end_of_wrong(rule, number * size, days) // size))


def _end_of_wrong(rule: Rule, second: int, days: Sequence[dt.date]) -> int:
    """The end of the largest unit around this second of the calendar that is not in the rule."""
    if not days:
        return next_named(rule, second // DAY) * DAY
    if rule.hours and second % DAY // HOUR not in rule.hours:
        return (second // HOUR + 1) * HOUR
    if rule.minutes and second // MINUTE % 60 not in rule.minutes:
        return (second // MINUTE + 1) * MINUTE
    return second
