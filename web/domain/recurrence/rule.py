"""A rule that dates fit: RFC 5545, section 3.3.10, and what it cannot say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
LEAP_DAY = -307
WORK_WEEK = (0, 1, 2, 3, 4)
"""Monday to Friday, where an account does not say otherwise."""


class Frequency(StrEnum):
    YEARLY = "YEARLY"
    MONTHLY = "MONTHLY"
    WEEKLY = "WEEKLY"
    DAILY = "DAILY"
    WORKDAILY = "WORKDAILY"
    """Ours: an interval counts only the days in `weekdays`."""
    HOURLY = "HOURLY"
    MINUTELY = "MINUTELY"
    SECONDLY = "SECONDLY"

    @property
    def within_days(self) -> bool:
        return self in {Frequency.HOURLY, Frequency.MINUTELY, Frequency.SECONDLY}


@dataclass(frozen=True, slots=True, order=True)
class Weekday:
    """`day` counts from Monday 0; the `nth` of the month or year, from its end when negative, 0 for each."""

    day: int
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """What is not said is taken from the anchor, as in the RFC. `positions` is its BYSETPOS.

    A rule that `clamps` moves a day that a month does not have to its last; else the month is left out.
    """

    frequency: Frequency
    interval: int = 1
    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0
    easter: int | None = None
    """Days from Easter Sunday, each year."""
    clamps: bool = False

    @property
    def names_days(self) -> bool:
        """Whether it says itself on which days it falls, rather than by the anchor alone."""
        parts = (self.weeks, self.year_days, self.month_days, self.weekdays)
        return any(parts) or self.easter is not None

    @property
    def names_times(self) -> bool:
        return self.frequency.within_days or any((self.hours, self.minutes, self.seconds))


def year_day(month: int, day: int) -> int:
    """That date as a day of every year: from March on it counts from the end, so that leap years agree.

    29 February is the last day of February in the years without one.
    """
    if (month, day) == (2, 29):
        return LEAP_DAY
    number = DAYS_BEFORE[month - 1] + day
    return number if month < 3 else number - 366
