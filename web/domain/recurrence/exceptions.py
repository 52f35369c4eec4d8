"""Days on which something that repeats does not happen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Dates and whole weekdays, which count from Monday 0."""

    dates: tuple[dt.date, ...] = ()
    weekdays: tuple[int, ...] = ()

    def __contains__(self, day: dt.date) -> bool:
        return day in self.dates or day.weekday() in self.weekdays


NONE = Exceptions()
