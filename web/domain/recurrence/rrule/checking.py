"""Which parts may stand beside which (RFC 5545, section 3.3.10)."""

from __future__ import annotations

from web.domain.recurrence.rrule.errors import wrong
from web.domain.recurrence.rrule.parts import NUMBERS
from web.domain.recurrence.rule import Frequency, Rule

NUMBERED = {Frequency.MONTHLY, Frequency.YEARLY}


def checked(rule: Rule) -> Rule:
    """Raises Invalid."""
    for name, named in lists(rule).items():
        if named and rule.frequency not in NUMBERS[name].beside:
            raise wrong(f"{name} cannot stand beside FREQ={rule.frequency}.")
    if any(day.nth for day in rule.weekdays) and (rule.frequency not in NUMBERED or rule.weeks):
        raise wrong("Numbers in BYDAY, as in 2TU, need FREQ=MONTHLY, or FREQ=YEARLY without BYWEEKNO.")
    if rule.positions and not (any(_chosen_from(rule)) or rule.weekdays or rule.easter is not None):
        raise wrong("BYSETPOS chooses from what another part names, such as BYDAY.")
    if rule.easter is not None and rule.frequency is not Frequency.YEARLY:
        raise wrong("BYEASTER needs FREQ=YEARLY.")
    if rule.frequency is Frequency.WORKDAILY and not rule.weekdays:
        raise wrong("FREQ=WORKDAILY needs BYDAY, which says the days of the work week.")
    return rule


def lists(rule: Rule) -> dict[str, tuple[int, ...]]:
    return {
        "BYMONTH": rule.months,
        "BYWEEKNO": rule.weeks,
        "BYYEARDAY": rule.year_days,
        "BYMONTHDAY": rule.month_days,
        "BYHOUR": rule.hours,
        "BYMINUTE": rule.minutes,
        "BYSECOND": rule.seconds,
        "BYSETPOS": rule.positions,
    }


def _chosen_from(rule: Rule) -> list[tuple[int, ...]]:
    return [named for name, named in lists(rule).items() if name != "BYSETPOS"]
