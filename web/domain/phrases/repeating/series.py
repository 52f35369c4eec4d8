"""A whole phrase that says how something repeats, before it is known when it begins."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from web.domain.phrases.clock import Clock
from web.domain.phrases.part import Part
from web.domain.phrases.vocabulary import Unit
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.recurrence import Mode
from web.domain.recurrence.rule import Rule

Lasting = tuple[int, Unit]


@dataclass(frozen=True, slots=True)
class Series:
    """`end` is the index after its last word. A series with a problem looked like one and is none."""

    end: int
    rule: Rule
    mode: Mode = Mode.SCHEDULE
    part: Part | None = None
    """The first date or the time of day, as far as they are said."""
    is_from: bool = False
    """Whether the first date is said to be one ("starting friday")."""
    until: Part | None = None
    lasting: Lasting | None = None
    count: int | None = None
    clocks: tuple[Clock, ...] = ()
    """More times of the day than the first."""
    dates: tuple[dt.date, ...] = ()
    weekdays: tuple[int, ...] = ()
    """Both are left out."""
    is_weak: bool = False
    problem: str = ""
    note: str = ""
    """What it means, where some would mean something else."""

    @property
    def exceptions(self) -> Exceptions:
        return Exceptions(self.dates, self.weekdays)

    @property
    def has_day(self) -> bool:
        return self.part is not None and self.part.day is not None

    @property
    def has_time(self) -> bool:
        return self.part is not None and self.part.clock is not None
