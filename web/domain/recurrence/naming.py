"""What stands after "every": day, 2 weeks on Monday, 3rd Friday, last workday, 14 January and 15 April."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import replace

from web.domain.recurrence.rule import Frequency, Rule, year_day
from web.domain.wording import MONTHS, WEEKDAYS

WORK_WEEK = (0, 1, 2, 3, 4)
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
SOME_LEAP_YEAR = 2000
FEASTS = {-2: "Good Friday", 0: "Easter", 1: "Easter Monday"}
NTHS = {*range(1, 6), -1}
DATES = {
    year_day(month, day): (month, day)
    for month in range(1, 13)
    for day in range(1, monthrange(SOME_LEAP_YEAR, month)[1] + 1)
}


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


def joined(words: Iterable[str]) -> str:
    """one, two and three"""
    *some, last = words
    return f"{', '.join(some)} and {last}" if some else last


def _paced(rule: Rule) -> str | None:
    unit = UNITS.get(rule.frequency)
    return unit if unit is None or rule.interval == 1 else f"{rule.interval} {unit}s"


def _weekdays(rule: Rule, work_week: tuple[int, ...]) -> str | None:
    """Monday, Wednesday and Friday"""
    if rule != Rule(Frequency.WEEKLY, weekdays=rule.weekdays):
        return None
    return "workday" if _days(rule) == work_week else joined(WEEKDAYS[day] for day in _days(rule))


def _month_days(rule: Rule, _: tuple[int, ...]) -> str | None:
    """2nd, 15th and last day; 1st and 15th of May"""
    if rule != Rule(rule.frequency, months=rule.months, month_days=rule.month_days) or not rule.month_days:
        return None
    is_date = bool(rule.months) and len(rule.month_days) == 1 and rule.month_days[0] > 0
    if is_date or min(rule.month_days) < -1 or not _is_in_scope(rule):
        return None
    return joined("last day" if day == -1 else _nth(day) for day in rule.month_days) + _of_months(rule)


def _nth_weekdays(rule: Rule, _: tuple[int, ...]) -> str | None:
    """2nd and 4th Tuesday of May"""
    if not rule.weekdays or rule != Rule(rule.frequency, months=rule.months, weekdays=rule.weekdays):
        return None
    nths = sorted({each.nth for each in rule.weekdays}, key=lambda nth: (nth < 0, nth))
    is_grid = len(rule.weekdays) == len(nths) * len({*_days(rule)})
    if not is_grid or not NTHS.issuperset(nths) or not _is_in_scope(rule):
        return None
    days = joined(WEEKDAYS[day] for day in sorted({*_days(rule)}))
    return f"{joined(map(_nth, nths))} {days}{_of_months(rule)}"


def _nth_workdays(rule: Rule, work_week: tuple[int, ...]) -> str | None:
    """1st workday, last workday of May"""
    kept = Rule(rule.frequency, months=rule.months, weekdays=rule.weekdays, positions=rule.positions)
    if rule != kept or _days(rule) != work_week or not NTHS.issuperset(rule.positions) or not rule.positions:
        return None
    return f"{joined(map(_nth, rule.positions))} workday{_of_months(rule)}"


def _dates(rule: Rule, _: tuple[int, ...]) -> str | None:
    """14 January and 14 April"""
    if len(rule.month_days) != 1 or rule != replace(YEARLY, months=rule.months, month_days=rule.month_days):
        return None
    dates = [(month, *rule.month_days) for month in rule.months]
    return _dated(dates) if dates and {*DATES.values()}.issuperset(dates) else None


def _year_days(rule: Rule, _: tuple[int, ...]) -> str | None:
    """14 January and 15 April: not on the same day of their months, which is said by the months."""
    dates = [DATES[day] for day in rule.year_days if day in DATES]
    is_dates = len(dates) == len(rule.year_days) and len({day for _, day in dates}) > 1
    return _dated(sorted(dates)) if is_dates and rule == replace(YEARLY, year_days=rule.year_days) else None


def _feast(rule: Rule, _: tuple[int, ...]) -> str | None:
    return FEASTS.get(rule.easter or 0) if rule == replace(YEARLY, easter=rule.easter or 0) else None


def _is_in_scope(rule: Rule) -> bool:
    """Days and weekdays are numbered within months: of each month, or of those of a year that are named."""
    return bool(rule.months) == (rule.frequency is Frequency.YEARLY)


def _dated(dates: Iterable[tuple[int, int]]) -> str:
    return joined(f"{day} {MONTHS[month - 1]}" for month, day in dates)


def _of_months(rule: Rule) -> str:
    return f" of {joined(MONTHS[month - 1] for month in rule.months)}" if rule.months else ""


def _nth(number: int) -> str:
    if number < 0:
        return "last"
    is_teen = 10 < number % 100 < 14
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _days(rule: Rule) -> tuple[int, ...]:
    return tuple(each.day for each in rule.weekdays)


YEARLY = Rule(Frequency.YEARLY)
NAMES: dict[Frequency, tuple[Name, ...]] = {
    Frequency.WEEKLY: (_weekdays,),
    Frequency.MONTHLY: (_month_days, _nth_weekdays, _nth_workdays),
    Frequency.YEARLY: (_dates, _month_days, _nth_weekdays, _year_days, _feast),
}
"""Which names a rule of each frequency may have."""
