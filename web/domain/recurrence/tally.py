"""How many dates there have been, without walking through all of them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from web.domain.recurrence.counting import number_of
from web.domain.recurrence.exceptions import NONE, Exceptions
from web.domain.recurrence.filling import filled
from web.domain.recurrence.grid import Moments
from web.domain.recurrence.kinds import BY_KIND, cycle, in_months, kind
from web.domain.recurrence.periods import Periods
from web.domain.recurrence.rule import Rule

PATIENCE = 7_500
"""Days looked at before it takes too long: 50 ms at the most."""


class TooLong(Exception):
    """Counting has taken more than anybody waits for."""


def count_before(
    rule: Rule, anchor: dt.datetime, since: dt.datetime, most: int, exceptions: Exceptions = NONE
) -> int:
    """From the `anchor` on, or `most` where there are as many. Raises TooLong."""
    if since <= anchor:
        return 0
    weekly = Exceptions(weekdays=exceptions.weekdays)
    rule = filled(rule, anchor)
    if cycle(rule, weekly) != 1:
        rule = in_months(rule)
    tally = _Tally(Periods.of(rule, anchor, weekly), anchor, since)
    left_out = sum(map(tally.on, exceptions.dates))
    return min(most, tally.all(most + left_out) - left_out)


@dataclass(slots=True)
class _Tally:
    """Of the moments of a filled rule from the `anchor` on that are before `since`."""

    periods: Periods
    anchor: dt.datetime
    since: dt.datetime
    patience: int = PATIENCE

    def all(self, most: int) -> int:
        """Or `most` at least, where there are more."""
        rule = self.periods.rule
        again = cycle(rule, self.periods.exceptions)
        if again:
            return self._in_cycles(again)
        return self._by_kind(most) if rule.frequency in BY_KIND else self._one_by_one(most)

    def on(self, day: dt.date) -> int:
        start = max(self.anchor, dt.datetime.combine(day, dt.time.min))
        end = min(self.since, dt.datetime.combine(day, dt.time.max))
        rule = self.periods.rule
        held = self._held(number_of(rule, start), number_of(rule, end)) if start < end else ()
        return sum(bisect_left(found, end) - bisect_left(found, start) for found in held)

    def _in_cycles(self, length: int) -> int:
        cycles, rest = divmod(self._passed, length)
        total = sum(map(len, self._first(rest))) + (cycles and cycles * sum(map(len, self._first(length))))
        return total + self._at_the_ends()

    def _by_kind(self, most: int) -> int:
        rule, total, sizes = self.periods.rule, self._at_the_ends(), dict[Hashable, int]()
        for number in range(self.periods.first, self._last, rule.interval):
            self._spend(1)
            its_kind = kind(rule, number)
            if its_kind not in sizes:
                sizes[its_kind] = len(self._moments(number))
            total += sizes[its_kind]
            if total >= most:
                break
        return total

    def _one_by_one(self, most: int) -> int:
        total = self._at_the_ends()
        for found in self._first(self._passed):
            total += len(found)
            if total >= most:
                break
        return total

    def _at_the_ends(self) -> int:
        """What the last period holds before `since`, less what the first holds before the anchor."""
        before = bisect_left(self._moments(self.periods.first), self.anchor)
        return bisect_left(self._moments(self._last), self.since) - before

    @property
    def _passed(self) -> int:
        """How many periods are before the last that has begun."""
        return (
            max(0, number_of(self.periods.rule, self.since) - self.periods.first)
            // self.periods.rule.interval
        )

    @property
    def _last(self) -> int:
        return self.periods.first + self._passed * self.periods.rule.interval

    def _first(self, periods: int) -> Iterator[Moments]:
        first, interval = self.periods.first, self.periods.rule.interval
        return self._held(first, first + periods * interval - 1)

    def _held(self, number: int, last: int) -> Iterator[Moments]:
        for cost, found in self.periods.searched(number, last):
            self._spend(cost)
            yield found

    def _moments(self, number: int) -> Moments:
        cost, found = self.periods.looked_at(number)
        self._spend(cost)
        return found

    def _spend(self, cost: int) -> None:
        self.patience -= cost
        if self.patience < 0:
            raise TooLong
