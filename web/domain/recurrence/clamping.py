"""Clamping to the ends of months in RFC 5545's terms: of the 28th to the 31st, the last that there is."""

from __future__ import annotations

from dataclasses import replace

from web.domain.recurrence.rule import Frequency, Rule

ALWAYS = 28
"""The last day that every month has."""


def spelled_out(rule: Rule) -> Rule | None:
    """A settled rule without `clamps`; None where the RFC cannot say it, as "every 30th and 31st"."""
    if not rule.clamps:
        return rule
    *early, late = rule.month_days or (0,)
    if not _is_plain(rule) or late <= ALWAYS or any(not 0 < day <= ALWAYS for day in early):
        return None
    days = tuple(sorted({*early, *range(ALWAYS, late + 1)}))
    return replace(rule, month_days=days, positions=(*range(1, len(early) + 1), -1), clamps=False)


def clamped(rule: Rule) -> Rule:
    """The inverse. A rule of another form stays as it is."""
    if rule.clamps or not rule.month_days or rule.positions[-1:] != (-1,):
        return rule
    early, late = rule.month_days[: len(rule.positions) - 1], rule.month_days[-1]
    guess = replace(rule, month_days=(*early, late), positions=(), clamps=True)
    return guess if spelled_out(guess) == rule else rule


def _is_plain(rule: Rule) -> bool:
    """Whether positions would choose among days of one month, and nothing else."""
    one_month = rule.frequency is Frequency.MONTHLY or len(rule.months) == 1
    one_time = max(map(len, (rule.hours, rule.minutes, rule.seconds))) <= 1
    others = (rule.weeks, rule.year_days, rule.weekdays, rule.positions)
    return one_month and one_time and not any(others) and rule.easter is None
