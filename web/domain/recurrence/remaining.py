"""What is left of a recurrence that happens so many times."""

from __future__ import annotations

import datetime as dt

from web.domain.recurrence.clock import wall
from web.domain.recurrence.periods import LAST_MOMENT
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.tally import TooLong, count_before


def left(recurrence: Recurrence, since: dt.datetime) -> int:
    """From that moment of its wall clock on. What nobody can count has ended."""
    try:
        return _left(recurrence, since)
    except TooLong:
        return 0


def can_be_counted(recurrence: Recurrence) -> bool:
    """Whether it can be told at any time how many are left."""
    try:
        _left(recurrence, LAST_MOMENT)
    except TooLong:
        return False
    return True


def _left(recurrence: Recurrence, since: dt.datetime) -> int:
    """Raises TooLong."""
    if recurrence.count is None:
        return 0
    anchor = wall(recurrence.anchor, recurrence.anchor.zone, dt.time())
    passed = count_before(recurrence.rule, anchor, since, recurrence.count, recurrence.exceptions)
    return recurrence.count - passed
