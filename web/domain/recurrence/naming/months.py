"""Days that are counted within months: "2nd and last day", "3rd Friday of May", "last workday"."""

from __future__ import annotations

from web.domain.recurrence.naming.lists import joined
from web.domain.recurrence.naming.weeks import workdays
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.wording import MONTHS, WEEKDAYS

NTHS = {*range(1, 6), -1}


def month_days(rule: Rule, _: tuple[int, ...]) -> str | None:
    """2nd, 15th and last day; 1st and 15th of May"""
    if rule != Rule(rule.frequency, months=rule.months, month_days=rule.month_days) or not rule.month_days:
        return None
    is_date = len(rule.months) == 1 and len(rule.month_days) == 1 and rule.month_days[0] > 0
    if is_date or min(rule.month_days) < -1 or not _is_in_scope(rule):
        return None
    return joined("last day" if day == -1 else _nth(day) for day in rule.month_days) + _of_months(rule)


def nth_weekdays(rule: Rule, _: tuple[int, ...]) -> str | None:
    """2nd and 4th Tuesday of May"""
    if not rule.weekdays or rule != Rule(rule.frequency, months=rule.months, weekdays=rule.weekdays):
        return None
    nths = sorted({each.nth for each in rule.weekdays}, key=lambda nth: (nth < 0, nth))
    is_grid = len(rule.weekdays) == len(nths) * len({each.day for each in rule.weekdays})
    if not is_grid or not NTHS.issuperset(nths) or not _is_in_scope(rule):
        return None
    days = joined(WEEKDAYS[day] for day in sorted({each.day for each in rule.weekdays}))
    return f"{joined(map(_nth, nths))} {days}{_of_months(rule)}"


def nth_workdays(rule: Rule, work_week: tuple[int, ...]) -> str | None:
    """1st workday, last workday of May"""
    kept = Rule(rule.frequency, months=rule.months, weekdays=rule.weekdays, positions=rule.positions)
    is_of_days = rule == kept and not any(each.nth for each in rule.weekdays)
    if not is_of_days or not rule.positions or not NTHS.issuperset(rule.positions):
        return None
    nths = joined(map(_nth, rule.positions))
    return f"{nths} workday{workdays(rule, work_week)}{_of_months(rule)}"


def _is_in_scope(rule: Rule) -> bool:
    """Days and weekdays are numbered within months: of each month, or of those of a year that are named."""
    return bool(rule.months) == (rule.frequency is Frequency.YEARLY)


def _of_months(rule: Rule) -> str:
    return f" of {joined(MONTHS[month - 1] for month in rule.months)}" if rule.months else ""


def _nth(number: int) -> str:
    if number < 0:
        return "last"
    is_teen = 10 < number % 100 < 14
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
