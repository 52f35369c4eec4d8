"""The parts of a rule that are lists, in the order in which they are written, and where each may stand."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.recurrence.rule import Frequency

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ALL = frozenset(Frequency) - {Frequency.WORKDAILY}


@dataclass(frozen=True, slots=True)
class Part:
    """Numbers from `least` to `most`, counted from the end when they are negative, where that is allowed."""

    least: int
    most: int
    from_end: bool = False
    beside: frozenset[Frequency] = ALL

    def allows(self, number: int) -> bool:
        return self.least <= (abs(number) if self.from_end else number) <= self.most


NUMBERS = {
    "BYMONTH": Part(1, 12),
    "BYWEEKNO": Part(1, 53, True, frozenset({Frequency.YEARLY})),
    "BYYEARDAY": Part(1, 366, True, ALL - {Frequency.MONTHLY, Frequency.WEEKLY, Frequency.DAILY}),
    "BYMONTHDAY": Part(1, 31, True, ALL - {Frequency.WEEKLY}),
    "BYHOUR": Part(0, 23, beside=frozenset(Frequency)),
    "BYMINUTE": Part(0, 59, beside=frozenset(Frequency)),
    "BYSECOND": Part(0, 60, beside=frozenset(Frequency)),
    "BYSETPOS": Part(1, 366, True),
}
"""RFC 5545, section 3.3.10."""
