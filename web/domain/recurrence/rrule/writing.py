"""Writing a rule, always in the same way."""

from __future__ import annotations

from web.domain.recurrence.clamping import spelled_out
from web.domain.recurrence.rrule.checking import lists
from web.domain.recurrence.rrule.parts import DAYS
from web.domain.recurrence.rule import Frequency, Rule, Weekday

AFTER_DAYS = ("BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS")


def rrule(rule: Rule) -> str | None:
    """RFC 5545; None for what it cannot say. The rule is settled."""
    spelled = spelled_out(rule)
    is_ours = rule.frequency is Frequency.WORKDAILY or rule.easter is not None
    return None if spelled is None or is_ours else _written(spelled)


def write(rule: Rule) -> str:
    """What `read` reads as the same rule, whatever it is."""
    return _written(spelled_out(rule) or rule)


def _written(rule: Rule) -> str:
    parts = {
        "RSCALE": "GREGORIAN" * rule.clamps,
        "FREQ": str(rule.frequency),
        "INTERVAL": str(rule.interval) if rule.interval > 1 else "",
        **{name: _list(each) for name, each in lists(rule).items() if name not in AFTER_DAYS},
        "BYDAY": ",".join(map(_day, rule.weekdays)),
        "BYEASTER": "" if rule.easter is None else str(rule.easter),
        **{name: _list(each) for name, each in lists(rule).items() if name in AFTER_DAYS},
        "WKST": DAYS[rule.week_start] if rule.week_start else "",
        "SKIP": "BACKWARD" * rule.clamps,
    }
    return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def _list(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _day(weekday: Weekday) -> str:
    return f"{weekday.nth or ''}{DAYS[weekday.day]}"
