"""The whole of it: how many of which unit, and on which of its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from web.domain.recurrence.naming import months, weeks, years
from web.domain.recurrence.naming.lists import joined
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.wording import MONTHS

UNITS = {
    Frequency.YEARLY: "year",
    Frequency.MONTHLY: "month",
    Frequency.WEEKLY: "week",
    Frequency.DAILY: "day",
    Frequency.WORKDAILY: "workday",
    Frequency.HOURLY: "hour",
    Frequency.MINUTELY: "minute",
}
WITHIN_MONTHS = {Frequency.DAILY, Frequency.WEEKLY}
Name = Callable[[Rule, tuple[int, ...]], str | None]


def named(rule: Rule, work_week: tuple[int, ...]) -> str | None:
    """None for what no phrase says."""
    if rule.months and rule.frequency in WITHIN_MONTHS:
        always = named(replace(rule, months=()), work_week)
        return always and f"{always} in {joined(MONTHS[month - 1] for month in rule.months)}"
    plain = replace(rule, interval=1, clamps=False, week_start=0)
    if plain == Rule(Frequency.WORKDAILY, weekdays=rule.weekdays):
        return f"{_paced(rule)}{weeks.workdays(rule, work_week)}"
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


NAMES: dict[Frequency, tuple[Name, ...]] = {
    Frequency.WEEKLY: (weeks.weekdays,),
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
