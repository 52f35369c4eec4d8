"""The moments of the wall clock that fit a rule, from any moment on, without walking there from the anchor.

Each period is one step from its number, and a search that has found nothing for long gives up.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator

from web.domain.recurrence.counting import number_of
from web.domain.recurrence.exceptions import NONE, Exceptions
from web.domain.recurrence.periods import Periods
from web.domain.recurrence.rule import Rule

PATIENCE = 5_000
"""Days looked at in vain before a rule is taken to have ended: some 20 ms, more than any real rule needs."""


def walls(
    rule: Rule, anchor: dt.datetime, since: dt.datetime, exceptions: Exceptions = NONE
) -> Iterator[dt.datetime]:
    """In order, neither before the `anchor` nor `since`, to the end of the calendar."""
    periods, since, patience = Periods.of(rule, anchor, exceptions), max(anchor, since), PATIENCE
    for cost, found in periods.searched(number_of(periods.rule, since)):
        patience = PATIENCE if found else patience - cost
        if patience < 0:
            return
        for place in range(bisect_left(found, since), len(found)):
            yield found[place]
