"""The moments of the wall clock that fit a rule, from any moment on, without walking there from the anchor.

Each period is one step from its number, and a search that has found nothing for long gives up.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from web.domain.recurrence.candidates import candidates
from web.domain.recurrence.counting import number_of
from web.domain.recurrence.exceptions import NONE, Exceptions
from web.domain.recurrence.filling import filled
from web.domain.recurrence.fitting import Fits, fits
from web.domain.recurrence.grid import Grid, Moments
from web.domain.recurrence.rule import Rule
from web.domain.recurrence.times import after, times_in

PATIENCE = 5_000
"""Days looked at in vain before a rule is taken to have ended: some 20 ms, more than any real rule needs."""
PERIOD = 4
"""What a period costs beside its days."""
LAST_MOMENT = dt.datetime.combine(dt.date.max, dt.time(23, 59, 59))


def walls(
    rule: Rule, anchor: dt.datetime, since: dt.datetime, exceptions: Exceptions = NONE
) -> Iterator[dt.datetime]:
    """In order, neither before the `anchor` nor `since`, to the end of the calendar."""
    periods, since, patience = _Periods.of(rule, anchor, exceptions), max(anchor, since), PATIENCE
    for cost, found in periods.searched(since):
        patience = PATIENCE if found else patience - cost
        if patience < 0:
            return
        for place in range(bisect_left(found, since), len(found)):
            yield found[place]


def count_before(rule: Rule, anchor: dt.datetime, since: dt.datetime, exceptions: Exceptions = NONE) -> int:
    """How many there are from the `anchor` on; none where counting them would take too long."""
    total, patience = 0, PATIENCE
    for cost, found in _Periods.of(rule, anchor, exceptions).searched(anchor):
        earlier = bisect_left(found, since)
        total += max(0, earlier - bisect_left(found, anchor))
        if earlier < len(found):
            return total
        patience -= cost
        if patience < 0:
            return 0
    return total


@dataclass(frozen=True, slots=True)
class _Periods:
    """Those of a filled rule: each `interval`-th from the anchor's on."""

    rule: Rule
    fits: Sequence[Fits]
    exceptions: Exceptions
    first: int
    last: int

    @classmethod
    def of(cls, rule: Rule, anchor: dt.datetime, exceptions: Exceptions) -> _Periods:
        rule = filled(rule, anchor)
        left_out = [] if rule.positions else [lambda day: day not in exceptions]
        ends = number_of(rule, anchor), number_of(rule, LAST_MOMENT)
        return cls(rule, [*fits(rule), *left_out], exceptions, *ends)

    def searched(self, since: dt.datetime) -> Iterator[tuple[int, Moments]]:
        """What each period holds, from the one that `since` is in, and what it cost to find that out."""
        number = self._from(number_of(self.rule, since))
        while number <= self.last:
            days = candidates(self.rule, number)
            fitting = [day for day in days if all(fit(day) for fit in self.fits)]
            found = self._at_times(number, fitting)
            yield PERIOD + len(days), found
            number = self._from(number + 1 if found else after(self.rule, number, fitting))

    def _from(self, number: int) -> int:
        """The first of these that is not before that number."""
        return number + (self.first - number) % self.rule.interval

    def _at_times(self, number: int, days: Sequence[dt.date]) -> Moments:
        if not days:
            return ()
        grid = Grid(days, *times_in(self.rule, number))
        if not self.rule.positions:
            return grid
        return [moment for moment in grid.at(self.rule.positions) if moment.date() not in self.exceptions]
