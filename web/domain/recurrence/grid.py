"""The moments of one period: each of its days at each of its times, made only when they are looked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Moments(Protocol):
    """As much of a list as a search in order needs."""

    def __len__(self) -> int: ...
    def __getitem__(self, place: int, /) -> dt.datetime: ...


@dataclass(frozen=True, slots=True)
class Grid:
    """All four lists are in order; so are the moments."""

    days: Sequence[dt.date]
    hours: Sequence[int]
    minutes: Sequence[int]
    seconds: Sequence[int]

    def __len__(self) -> int:
        return len(self.days) * len(self.hours) * len(self.minutes) * len(self.seconds)

    def __getitem__(self, place: int) -> dt.datetime:
        place, second = divmod(place, len(self.seconds))
        place, minute = divmod(place, len(self.minutes))
        day, hour = divmod(place, len(self.hours))
        at = dt.time(self.hours[hour], self.minutes[minute], self.seconds[second])
        return dt.datetime.combine(self.days[day], at)

    def at(self, positions: Sequence[int]) -> list[dt.datetime]:
        """BYSETPOS: counted from one, or from the end."""
        places = {position - 1 if position > 0 else len(self) + position for position in positions}
        return [self[place] for place in sorted(places) if 0 <= place < len(self)]
