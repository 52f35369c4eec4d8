"""Days of the week: "Monday and Friday", "Sunday to Thursday", "workday"."""

from __future__ import annotations

from collections.abc import Iterable

from web.domain.recurrence.naming.lists import joined
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.wording import WEEKDAYS

SEVERAL = range(4, 7)
"""So many in a row are said by their first and last."""


def weekdays(rule: Rule, work_week: tuple[int, ...]) -> str | None:
    if rule != Rule(Frequency.WEEKLY, weekdays=rule.weekdays):
        return None
    return "workday" if days_of(rule) == work_week else listed(days_of(rule))


def workdays(rule: Rule, work_week: tuple[int, ...]) -> str:
    """What comes after the word where they are not those of the reader: " of Sunday to Thursday"."""
    return "" if days_of(rule) == work_week else f" of {listed(days_of(rule))}"


def listed(days: Iterable[int]) -> str:
    """Monday, Wednesday and Friday; Sunday to Thursday"""
    each = sorted({*days})
    starts = [day for day in each if (day - 1) % 7 not in each]
    if len(starts) != 1 or len(each) not in SEVERAL:
        return joined(WEEKDAYS[day] for day in each)
    last = (starts[0] + len(each) - 1) % 7
    return f"{WEEKDAYS[starts[0]]} to {WEEKDAYS[last]}"


def days_of(rule: Rule) -> tuple[int, ...]:
    return tuple(each.day for each in rule.weekdays)
