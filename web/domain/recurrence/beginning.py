"""Where a rule begins that was typed without a first date."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from web.domain.recurrence.exceptions import NONE, Exceptions
from web.domain.recurrence.expansion import walls
from web.domain.recurrence.rule import Rule
from web.domain.recurrence.settling import settled


def first(rule: Rule, since: dt.datetime, exceptions: Exceptions = NONE) -> dt.datetime | None:
    """The first moment of the wall clock that fits, from `since` on, whatever the interval.

    So "every other fri" begins on the coming Friday, and "every 3 days" on the day itself.
    """
    rule = settled(replace(rule, interval=1), since.date())
    return next(walls(rule, since, since, exceptions), None)
