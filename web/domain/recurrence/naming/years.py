"""Dates that are the same each year: "14 January and 15 April", "Easter Monday"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace

from web.domain.recurrence.naming.lists import joined
from web.domain.recurrence.rule import Frequency, Rule, year_day
from web.domain.wording import MONTHS

YEARLY = Rule(Frequency.YEARLY)
FEASTS = {-2: "Good Friday", 0: "Easter", 1: "Easter Monday"}
SOME_LEAP_YEAR = 2000
DATES = {
    year_day(month, day): (month, day)
    for month in range(1, 13)
    for day in range(1, monthrange(SOME_LEAP_YEAR, month)[1] + 1)
}


def dates(rule: Rule, _: tuple[int, ...]) -> str | None:
    """14 January and 14 April"""
    if len(rule.month_days) != 1 or rule != replace(YEARLY, months=rule.months, month_days=rule.month_days):
        return None
    dates = [(month, *rule.month_days) for month in rule.months]
    return _dated(dates) if dates and {*DATES.values()}.issuperset(dates) else None


def year_days(rule: Rule, _: tuple[int, ...]) -> str | None:
    """14 January and 15 April: not on the same day of their months, which is said by the months."""
    dates = [DATES[day] for day in rule.year_days if day in DATES]
    is_dates = len(dates) == len(rule.year_days) and len({day for _, day in dates}) > 1
    return _dated(sorted(dates)) if is_dates and rule == replace(YEARLY, year_days=rule.year_days) else None


def feast(rule: Rule, _: tuple[int, ...]) -> str | None:
    return FEASTS.get(rule.easter or 0) if rule == replace(YEARLY, easter=rule.easter or 0) else None


def _dated(dates: Iterable[tuple[int, int]]) -> str:
    return joined(f"{day} {MONTHS[month - 1]}" for month, day in dates)
