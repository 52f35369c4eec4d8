"""What a rule leaves to its anchor, said: "every month" is on the anchor's day at the anchor's time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from web.domain.recurrence.rule import Frequency, Rule, Weekday


def filled(rule: Rule, anchor: dt.datetime) -> Rule:
    return _with_time(_with_days(rule, anchor.date()), anchor.time())


def _with_days(rule: Rule, anchor: dt.date) -> Rule:
    if rule.frequency is Frequency.WEEKLY and not rule.weekdays:
        return replace(rule, weekdays=(Weekday(anchor.weekday()),))
    if rule.frequency is Frequency.MONTHLY and not rule.names_days:
        return replace(rule, month_days=(anchor.day,))
    if rule.frequency is not Frequency.YEARLY or rule.year_days or rule.month_days or rule.weekdays:
        return rule
    if rule.weeks:
        return replace(rule, weekdays=(Weekday(anchor.weekday()),))
    if rule.easter is not None:
        return rule
    return replace(rule, months=rule.months or (anchor.month,), month_days=(anchor.day,))


def _with_time(rule: Rule, anchor: dt.time) -> Rule:
    """The anchor's in all that is smaller than the steps of the rule."""
    frequency = rule.frequency
    if not frequency.within_days:
        rule = replace(rule, hours=rule.hours or (anchor.hour,))
    if frequency not in {Frequency.MINUTELY, Frequency.SECONDLY}:
        rule = replace(rule, minutes=rule.minutes or (anchor.minute,))
    if frequency is Frequency.SECONDLY:
        return rule
    return replace(rule, seconds=rule.seconds or (anchor.second,))
