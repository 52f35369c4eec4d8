"""From one time to another: "3pm to 5pm"."""

from __future__ import annotations

from collections.abc import Mapping

from web.domain.phrases.clock import Clock
from web.domain.phrases.part import Part
from web.domain.phrases.scan import Scan

DAY = 24 * 60


def spanning(scan: Scan, parts: Mapping[int, Part], i: int) -> Part | None:
    """The time that begins at `i`, with how long it is to the one after it; past midnight if need be."""
    first = parts[i]
    second = parts.get(first.end + 1) if scan.texts[first.end] in scan.vocabulary.times.to else None
    if not second or not first.clock or not second.clock or not (is_time(first) and is_time(second)):
        return None
    minutes = (_minute(second.clock) - _minute(first.clock)) % DAY
    return first._replace(end=second.end, minutes=minutes) if minutes else None


def is_time(part: Part) -> bool:
    return part.clock is not None and not part.clock.is_part_of_day and part.day is None


def _minute(clock: Clock) -> int:
    return clock.usual.hour * 60 + clock.usual.minute
