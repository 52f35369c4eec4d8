"""How many dates there have been."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from web.domain.recurrence.counting import number_of
from web.domain.recurrence.exceptions import NONE, Exceptions
from web.domain.recurrence.expansion import PATIENCE
from web.domain.recurrence.periods import Periods
from web.domain.recurrence.rule import Frequency, Rule

EVEN = {Frequency.WEEKLY, Frequency.WORKDAILY}


def count_before(rule: Rule, anchor: dt.datetime, since: dt.datetime, exceptions: Exceptions = NONE) -> int:
    """From the `anchor` on; none where counting them would take too long."""
    periods = Periods.of(rule, anchor, exceptions)
    if _is_even(rule) and exceptions == NONE:
        return max(0, _in_even(periods, anchor, since))
    return _one_by_one(periods, anchor, since)


def _is_even(rule: Rule) -> bool:
    """Whether each period holds as many as any other."""
    left_out = (rule.months, rule.year_days, rule.month_days, rule.positions)
    within_days = rule.frequency.within_days and (rule.hours or rule.minutes or rule.seconds)
    is_of_years = rule.frequency in {Frequency.MONTHLY, Frequency.YEARLY}
    return not (any(left_out) or within_days or is_of_years or (rule.weekdays and rule.frequency not in EVEN))


def _in_even(periods: Periods, anchor: dt.datetime, since: dt.datetime) -> int:
    interval = periods.rule.interval
    passed = max(0, (number_of(periods.rule, since) - periods.first) // interval)
    begun, last = periods.moments(periods.first), periods.moments(periods.first + passed * interval)
    return len(begun) * passed - bisect_left(begun, anchor) + bisect_left(last, since)


def _one_by_one(periods: Periods, anchor: dt.datetime, since: dt.datetime) -> int:
    total, patience = 0, PATIENCE
    for cost, found in periods.searched(anchor):
        earlier = bisect_left(found, since)
        total += max(0, earlier - bisect_left(found, anchor))
        if earlier < len(found):
            return total
        patience -= cost
        if patience < 0:
            return 0
    return total
