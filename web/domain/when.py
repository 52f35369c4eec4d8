"""When something starts, is due, or must be done: a day, a floating local time, or a zoned time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

zones = cache(available_timezones)
"""All of the IANA list, which takes a few hundred files to read."""
END_OF_DAY = dt.time(23, 59, 59, 999999)


@dataclass(frozen=True, slots=True)
class When:
    """A day (no time), a floating time (no zone) or a zoned time.

    The three kinds stay distinct (RFC 5545, section 3.3.4 and the three forms of 3.3.5):
    a day is that day everywhere, a floating time is that wall clock wherever one is.
    """

    date: dt.date
    time: dt.time | None = None
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.zone is not None and self.time is None:
            raise ValueError("a zone belongs to a time")

    def moment(self, home: ZoneInfo) -> dt.datetime:
        """The instant it has passed for a person in `home`; a day passes when it ends."""
        zone = ZoneInfo(self.zone) if self.zone else home
        return dt.datetime.combine(self.date, self.time or END_OF_DAY, zone)

    def day(self, home: ZoneInfo) -> dt.date:
        """The calendar day it falls on for a person in `home`."""
        return self.moment(home).astimezone(home).date() if self.zone else self.date

    @property
    def can_be_kept(self) -> bool:
        """Whether its zone exists, `iso` tells all of it, and every calendar has it, whatever the zone."""
        is_known = self.zone is None or self.zone in zones()
        return is_known and dt.MINYEAR < self.date.year < dt.MAXYEAR and When.from_iso(self.iso) == self

    def has_passed(self, now: dt.datetime, home: ZoneInfo) -> bool:
        return self.moment(home) < now

    @property
    def iso(self) -> str:
        """ISO 8601, with the zone in brackets (RFC 9557): `2026-12-04T09:00[Europe/Berlin]`."""
        if self.time is None:
            return self.date.isoformat()
        text = f"{self.date.isoformat()}T{self.time.isoformat('minutes')}"
        return f"{text}[{self.zone}]" if self.zone else text

    @classmethod
    def from_iso(cls, text: str) -> When:
        """The inverse of `iso`. Raises ValueError for anything else."""
        wall, _, zone = text.partition("[")
        if len(wall) == 10:
            return cls(dt.date.fromisoformat(wall))
        at = dt.datetime.fromisoformat(wall)
        return cls(at.date(), at.time(), zone.rstrip("]") or None)
