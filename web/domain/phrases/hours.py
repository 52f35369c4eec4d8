"""From one time to another: "3pm to 5pm"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from web.domain.phrases.clock import Clock
from web.domain.phrases.part import Part
from web.domain.phrases.scan import Scan

HOUR, HALF_DAY, DAY = 60, 12 * 60, 24 * 60
NOON = 12


def spanning(scan: Scan, parts: Mapping[int, Part], i: int) -> Part | None:
    """The time that begins at `i`, with how long it is to the one after it; past midnight if need be."""
    first = parts[i]
    second = parts.get(first.end + 1) if _is_span(scan, i, first.end) else None
    if not second or not first.clock or not second.clock or not (is_time(first) and is_time(second)):
        return None
    minutes = (_minute(second.clock) - _minute(first.clock)) % DAY
    return first._replace(end=second.end, minutes=minutes) if minutes else None


def opened(scan: Scan, parts: Mapping[int, Part], i: int) -> Part | None:
    """The bare 9 of "9 to 10am", in the half of the day that its end is in, or before it."""
    text, end = scan.texts[i], parts.get(i + 2)
    is_hour = text.isdecimal() and text.isascii() and 0 < int(text) <= NOON and _is_span(scan, i, i + 1)
    if not is_hour or not end or not end.clock or not is_time(end) or not _is_half_day(scan, end):
        return None
    stop = _minute(end.clock)
    start = int(text) % NOON * HOUR + (stop >= HALF_DAY) * HALF_DAY
    start -= HALF_DAY if start >= stop else 0
    clock = Clock(dt.time(*divmod(start % DAY, HOUR)), zone=end.clock.zone)
    return Part(end.end, clock=clock, minutes=(stop - start) % DAY)


def _is_span(scan: Scan, i: int, end: int) -> bool:
    """to, or the "and" of "between 8am and noon"."""
    words, text = scan.vocabulary.times, scan.texts[end]
    return text in words.to or (scan.texts[i - 1] in words.between and text in scan.vocabulary.repeats.also)


def _is_half_day(scan: Scan, part: Part) -> bool:
    """As 10am is, and 16:00 is not."""
    return any(scan.texts[part.end - 1].endswith(name) for name in scan.vocabulary.times.meridiems)


def is_time(part: Part) -> bool:
    return part.clock is not None and not part.clock.is_part_of_day and part.day is None


def _minute(clock: Clock) -> int:
    return clock.usual.hour * 60 + clock.usual.minute
