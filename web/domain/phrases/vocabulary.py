"""The tables that a locale fills in. The rules know shapes; only these know words.

A key may be several words with single spaces between them. All keys are casefolded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property


class Lead(Enum):
    """What the word before a date makes of it."""

    DUE = auto()
    AT = auto()
    LOOSE = auto()
    """Goes with a date, but does not make one of an ordinary word ("for sun")."""
    START = auto()
    END = auto()
    """Understood only for what repeats."""
    ASIDE = auto()
    """Before or after a date is not on it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One of days, months and minutes says how long it is."""

    days: int = 0
    months: int = 0
    minutes: int = 0


class Stretch(Enum):
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()


@dataclass(frozen=True, eq=False)
class Vocabulary:
    days: Mapping[str, int]
    """Days from today."""
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, Unit]
    offset_units: Mapping[str, Unit]
    """The letters of `+3d`."""
    parts_of_day: Mapping[str, dt.time]
    parts_of_today: Mapping[str, dt.time]
    times: Mapping[str, dt.time]
    meridiems: Mapping[str, int]
    """Hours to add to the hours after twelve."""
    zones: Mapping[str, str]
    """Those that are not called by their IANA names."""
    priorities: Mapping[str, int]
    leads: Mapping[str, Lead]
    this: frozenset[str]
    next: frozenset[str]
    last: frozenset[str]
    beginnings: Mapping[str, Stretch]
    ends: Mapping[str, tuple[Stretch, int]]
    """With how many weeks, months or years from the present one."""
    weekends: Mapping[str, int]
    """With how many weeks from the present one."""
    later: Mapping[str, Stretch]
    mid: frozenset[str]
    end: frozenset[str]
    feasts: Mapping[str, tuple[int, int]]
    """Month and day."""
    movable_feasts: Mapping[str, int]
    """Days from Easter."""
    relations: Mapping[str, int]
    half_hour: Mapping[str, Unit]
    fractions: Mapping[str, int]
    """Minutes to add to the hour that follows."""
    plain_months: frozenset[str]
    """Those that are nobody's name and nothing else."""
    numbered: frozenset[str]
    """What has numbers: "the 2nd floor"."""
    within: frozenset[str]
    from_now: frozenset[str]
    ago: frozenset[str]
    at: frozenset[str]
    joiners: frozenset[str]
    articles: frozenset[str]
    the: frozenset[str]
    of: frozenset[str]
    ordinals: frozenset[str]
    """What may follow the digits of a day of the month."""
    ordinary: frozenset[str]
    """Dates only where the grammar around them makes them one."""
    shy: frozenset[str]
    """Dates only beside a time or another part of a date."""
    capitalised: frozenset[str]
    """Names when capitalised beside another capitalised word."""
    names: frozenset[str]
    every: frozenset[str]
    each: frozenset[str]
    """Repeats only before one of `repeated`."""
    repeaters: frozenset[str]
    """Repeats alone, at the end of a line or beside a time."""
    repeated: frozenset[str]
    """What may follow "every", besides dates and numbers."""

    @cached_property
    def openers(self) -> frozenset[str]:
        """Every word that a date phrase may begin with, unless it begins with a digit or a sign."""
        tables: tuple[Iterable[str], ...] = (self.days, self.weekdays, self.months, self.numbers, self.times)
        tables += (self.parts_of_day, self.parts_of_today, self.leads, self.within, self.the)
        tables += (self.this, self.next, self.last)
        return frozenset(phrase.split()[0] for table in tables for phrase in table)

    @cached_property
    def repeating(self) -> frozenset[str]:
        return self.every | self.each | self.repeaters

    @cached_property
    def bare(self) -> frozenset[str]:
        """What means something without a date."""
        return self.repeating | frozenset(self.priorities)

    @cached_property
    def leading(self) -> frozenset[str]:
        return frozenset(phrase.split()[0] for phrase in self.leads)
