"""A rule as the fields of a form, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated

import msgspec

from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.recurrence.rule import Rule, Weekday
from web.infrastructure.html.repeat_choices import FREQUENCIES, LAST, WORKDAY, Unit

LAST_DAY = "last"
UNITS = {frequency: unit for unit, frequency in FREQUENCIES.items()}
NO_DAY = "Write days of the month like 15, or 1, 15, last."


class Days(msgspec.Struct, kw_only=True):
    """How often, and on which days; what does not go with the unit is not looked at.

    `nth` 0 is none, and `nth_day` may be WORKDAY. `month_days` has commas between, and may have “last”.
    """

    every: Annotated[int, msgspec.Meta(ge=1, le=999)] = 1
    unit: Unit = Unit.WEEKS
    weekdays: tuple[Annotated[int, msgspec.Meta(ge=0, le=6)], ...] = ()
    month_days: str = ""
    nth: Annotated[int, msgspec.Meta(ge=LAST, le=5)] = 0
    nth_day: Annotated[int, msgspec.Meta(ge=0, le=WORKDAY)] = 0
    months: tuple[Annotated[int, msgspec.Meta(ge=1, le=12)], ...] = ()
    skips_short: bool = False


def rule_of(days: Days, anchor: dt.date, moment: Moment) -> Rule:
    """Raises Invalid. A year's day is that of the anchor's month, unless another is chosen."""
    rule = Rule(FREQUENCIES[days.unit], days.every, week_start=moment.week_start, clamps=not days.skips_short)
    match days.unit:
        case Unit.WORKDAYS:
            return replace(rule, weekdays=_weekdays(moment.work_week))
        case Unit.WEEKS:
            return replace(rule, weekdays=_weekdays(days.weekdays))
        case Unit.MONTHS | Unit.YEARS:
            rule = _on_days(replace(rule, months=days.months), days, moment.work_week)
            is_of_month = days.unit is Unit.YEARS and rule.names_days and not rule.months
            return replace(rule, months=(anchor.month,)) if is_of_month else rule
    return rule


def days_of(rule: Rule) -> Days:
    """What the form can say of it: whoever needs all of it compares."""
    is_workday = bool(rule.positions)
    nth = rule.positions[0] if is_workday else next((day.nth for day in rule.weekdays), 0)
    return Days(
        every=rule.interval,
        unit=UNITS.get(rule.frequency, Unit.DAYS),
        weekdays=tuple(day.day for day in rule.weekdays if not day.nth),
        month_days=", ".join(LAST_DAY if day == -1 else str(day) for day in rule.month_days),
        nth=nth if nth in range(LAST, 6) else 0,
        nth_day=WORKDAY if is_workday else next((day.day for day in rule.weekdays if day.nth), 0),
        months=rule.months,
    )


def _on_days(rule: Rule, days: Days, work_week: Iterable[int]) -> Rule:
    rule = replace(rule, month_days=_month_days(days.month_days))
    if not days.nth:
        return rule
    if days.nth_day == WORKDAY:
        return replace(rule, weekdays=_weekdays(work_week), positions=(days.nth,))
    return replace(rule, weekdays=(Weekday(days.nth_day, days.nth),))


def _month_days(text: str) -> tuple[int, ...]:
    return tuple(_month_day(word) for word in text.replace(",", " ").replace(" and ", " ").split())


def _month_day(word: str) -> int:
    if word.casefold() == LAST_DAY:
        return -1
    number = word.rstrip("sthndr.")
    if not (number.isascii() and number.isdecimal() and 1 <= int(number[:3]) <= 31):
        raise Invalid({"month_days": f"“{word}” is no day of a month. {NO_DAY}"})
    return int(number)


def _weekdays(days: Iterable[int]) -> tuple[Weekday, ...]:
    return tuple(map(Weekday, days))
