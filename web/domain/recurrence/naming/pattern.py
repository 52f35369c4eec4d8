"""The whole of it: how many of which unit, and on which of its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from web.domain.recurrence.naming import months, years
from web.domain.recurrence.naming.lists import joined
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.wording import WEEKDAYS

UNITS = {
    Frequency.YEARLY: "year",
    Frequency.MONTHLY: "month",
    Frequency.WEEKLY: "week",
    Frequency.DAILY: "day",
    Frequency.WORKDAILY: "workday",
    Frequency.HOURLY: "hour",
    Frequency.MINUTELY: "minute",
}
Name = Callable[[Rule, tuple[int, ...]], str | None]


def named(rule: Rule, work_week: tuple[int, ...]) -> str | None:
    """None for what no phrase says."""
    plain = replace(rule, interval=1, clamps=False, week_start=0)
    if rule.frequency is Frequency.WORKDAILY and _days(rule) == work_week:
        plain = replace(plain, weekdays=())
    if plain == Rule(rule.frequency):
        return _paced(rule)
    detail = next(
        (words for name in NAMES.get(rule.frequency, ()) if (words := name(plain, work_week))), None
    )
    if detail is None or rule.interval == 1:
        return detail
    return f"{_paced(rule)} on {'the ' * (rule.frequency is Frequency.MONTHLY or ' of ' in detail)}{detail}"


def _paced(rule: Rule) -> str | None:
    unit = UNITS.get(rule.frequency)
    return unit if unit is None or rule.interval == 1 else f"{rule.interval} {unit}s"


def _weekdays(rule: Rule, work_week: tuple[int, ...]) -> str | None:
    """Monday, Wednesday and Friday"""
    if rule != Rule(Frequency.WEEKLY, weekdays=rule.weekdays):
        return None
    return "workday" if _days(rule) == work_week else joined(WEEKDAYS[day] for day in _days(rule))


def _days(rule: Rule) -> tuple[int, ...]:
    return tuple(each.day for each in rule.weekdays)


NAMES: dict[Frequency, tuple[Name, ...]] = {
    Frequency.WEEKLY: (_weekdays,),
    Frequency.MONTHLY: (months.month_days, months.nth_weekdays, months.nth_workdays),
    Frequency.YEARLY: (
        years.dates,
        months.month_days,
        months.nth_weekdays,
        years.year_days,
        years.feast,
    ),
}
"""Which names a rule of each frequency may have."""
