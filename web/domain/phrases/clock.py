"""A time of day as it was said, which may leave open which half of the day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto
from zoneinfo import ZoneInfo

from web.domain.phrases.moment import Moment
from web.domain.when import When

EVENING, NIGHT = dt.time(18), dt.time(20)
FIRST, SMALLEST = 1, 4
"""The small hours, which are of the night before them."""


class Said(Enum):
    EXACT = auto()
    DIGITAL = auto()
    """On the 24-hour clock, unless a part of the day says otherwise ("tonight 9:30")."""
    HOUR = auto()
    """Before or after noon: "at 9"."""
    PART = auto()
    """A part of the day: "morning"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Without a zone it floats."""

    time: dt.time
    said: Said = Said.EXACT
    zone: str | None = None

    @property
    def is_part_of_day(self) -> bool:
        return self.said is Said.PART

    @property
    def usual(self) -> dt.time:
        """On a day that is not today."""
        return self._by_custom() if self.said is Said.HOUR else self.time

    def within(self, part: Clock) -> Clock:
        """Nine in the evening is 21:00, and twelve is midnight."""
        if self.is_after(part):
            return Clock(dt.time(0) if self._is_twelve else self.time, zone=self.zone)
        late = part.time.hour >= 12 and self.time.hour < 12
        time = _shift(self.time) if late and self.said in {Said.HOUR, Said.DIGITAL} else self.time
        return Clock(time, zone=self.zone)

    def is_after(self, part: Clock) -> bool:
        """Whether it is of the day after that part of the day: "tonight at 12", "friday night 2am"."""
        is_small = FIRST <= self.time.hour <= SMALLEST and part.time >= NIGHT
        return is_small or (self._is_twelve and part.time >= EVENING)

    @property
    def _is_twelve(self) -> bool:
        return self.time == dt.time(0) or (self.said is Said.HOUR and self.time.hour == 12)

    def on(self, day: dt.date, moment: Moment) -> When:
        if self.said is not Said.HOUR:
            return When(day, self.time, self.zone)
        now = self._now(moment)
        ahead = self._ahead(now.time()) if day == now.date() else None
        return When(day, ahead or self._by_custom(), self.zone)

    def next(self, moment: Moment) -> When:
        """Today if it is still ahead, else tomorrow."""
        now = self._now(moment)
        time = self._ahead(now.time()) if self.said is Said.HOUR else self.time
        if time and time > now.time():
            return When(now.date(), time, self.zone)
        return self.on(now.date() + dt.timedelta(1), moment)

    def _now(self, moment: Moment) -> dt.datetime:
        """The wall clock where the time was meant."""
        return moment.now.astimezone(ZoneInfo(self.zone)) if self.zone else moment.local

    def _by_custom(self) -> dt.time:
        """On a day that is not today, 7 to 11 is the morning and 1 to 6 the afternoon."""
        return _shift(self.time) if self.time.hour < 7 else self.time

    def _ahead(self, now: dt.time) -> dt.time | None:
        return next((time for time in (self.time, _shift(self.time)) if time > now), None)


def _shift(time: dt.time) -> dt.time:
    return time.replace(hour=(time.hour + 12) % 24)
