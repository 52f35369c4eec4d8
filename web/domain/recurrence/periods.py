"""The periods of a rule, each one step away, and the moments of the wall clock that they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from web.domain.recurrence.candidates import candidates
from web.domain.recurrence.counting import number_of
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.filling import filled
from web.domain.recurrence.fitting import Fits, fits
from web.domain.recurrence.grid import Grid, Moments
from web.domain.recurrence.rule import Rule
from web.domain.recurrence.times import after, times_in

PERIOD = 4
"""What it costs to look at one, beside its days."""
LAST_MOMENT = dt.datetime.combine(dt.date.max, dt.time(23, 59, 59))


@dataclass(frozen=True, slots=True)
class Periods:
    """Those of a filled rule: each `interval`-th from the anchor's on."""

    rule: Rule
    fits: Sequence[Fits]
    exceptions: Exceptions
    first: int
    last: int

    @classmethod
    def of(cls, rule: Rule, anchor: dt.datetime, exceptions: Exceptions) -> Periods:
        rule = filled(rule, anchor)
        left_out = [] if rule.positions else [lambda day: day not in exceptions]
        ends = number_of(rule, anchor), number_of(rule, LAST_MOMENT)
        return cls(rule, [*fits(rule), *left_out], exceptions, *ends)

    def searched(self, number: int, last: int | None = None) -> Iterator[tuple[int, Moments]]:
        """What each holds, from that number on to the `last`, and what it cost to find that out."""
        number, last = self._from(number), self.last if last is None else min(last, self.last)
        while number <= last:
            cost, days = self._days(number)
            found = self._at_times(number, days)
            yield cost, found
            number = self._from(number + 1 if found else after(self.rule, number, days))

    def looked_at(self, number: int) -> tuple[int, Moments]:
        """One of them, and what it cost."""
        cost, days = self._days(number)
        return cost, self._at_times(number, days)

    def _days(self, number: int) -> tuple[int, list[dt.date]]:
        days = candidates(self.rule, number)
        return PERIOD + len(days), [day for day in days if all(fit(day) for fit in self.fits)]

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
