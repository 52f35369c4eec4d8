"""One way to write each rule, so that rules that mean the same are equal."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from web.domain.recurrence.clamping import clamped
from web.domain.recurrence.rule import Frequency, Rule

SHORTEST = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}
"""The length of the months that have fewer than 31 days, when they have the fewest."""


def settled(rule: Rule, anchor: dt.date | None) -> Rule:
    """Lists in order, a clamped day said even where the anchor has it, no clamping where none can happen.

    Without an `anchor` it will count from completions: what is not said is taken from each, and clamps.
    """
    rule = clamped(_in_order(rule))
    if not _week_matters(rule, anchor):
        rule = replace(rule, week_start=0)
    if rule.frequency is Frequency.WORKDAILY and rule.interval == 1:
        rule = replace(rule, frequency=Frequency.WEEKLY)
    if not rule.clamps or rule.frequency not in {Frequency.MONTHLY, Frequency.YEARLY}:
        return replace(rule, clamps=False)
    said = _with_day(rule, anchor) if anchor else rule
    return said if _is_cut_short(said) else replace(rule, clamps=False)


def _week_matters(rule: Rule, anchor: dt.date | None) -> bool:
    if rule.frequency is not Frequency.WEEKLY:
        return bool(rule.weeks)
    elsewhere = {each.day for each in rule.weekdays} - ({anchor.weekday()} if anchor else set())
    return bool(rule.positions or (rule.interval > 1 and elsewhere))


def _in_order(rule: Rule) -> Rule:
    return replace(
        rule,
        months=_once(rule.months),
        weeks=_once(rule.weeks),
        year_days=_once(rule.year_days),
        month_days=_once(rule.month_days),
        weekdays=tuple(sorted({*rule.weekdays}, key=lambda weekday: (weekday.nth < 0, weekday))),
        hours=_once(rule.hours),
        minutes=_once(rule.minutes),
        seconds=_once(rule.seconds),
        positions=_once(rule.positions),
    )


def _once(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """What is counted from the end comes last."""
    return tuple(sorted({*numbers}, key=lambda number: (number < 0, number)))


def _with_day(rule: Rule, anchor: dt.date) -> Rule:
    if rule.names_days:
        return rule
    months = rule.months or ((anchor.month,) if rule.frequency is Frequency.YEARLY else ())
    return replace(rule, months=months, month_days=(anchor.day,))


def _is_cut_short(rule: Rule) -> bool:
    shortest = min(SHORTEST.get(month, 31) for month in rule.months or range(1, 13))
    return max(rule.month_days, default=0) > shortest
