"""Times of day: "9am", "16:00", "at 9", "noon", "morning"."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.phrases.clock import Clock, Said
from web.domain.phrases.dates import NO_SUCH_TIME
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.scan import Scan

DIGITS = re.compile(r"([0-9]{1,2})(?:([:.])([0-9]{2}))?([^\W\d][^\d]*)?")
COMPACT = re.compile(r"([0-9]{2})([0-9]{2})")


def named(scan: Scan, i: int) -> Part | None:
    """noon, midnight"""
    time = scan.vocabulary.times.get(scan.texts[i])
    return Part(i + 1, clock=Clock(time), strength=Strength.ORDINARY) if time is not None else None


def part_of_day(scan: Scan, i: int) -> Part | None:
    """morning, evening"""
    time = scan.vocabulary.parts_of_day.get(scan.texts[i])
    return Part(i + 1, clock=Clock(time, Said.PART), strength=Strength.ORDINARY) if time else None


def half_day(scan: Scan, i: int) -> Part | None:
    """9am, 9 am, 9:30 p.m."""
    match = DIGITS.fullmatch(scan.texts[i])
    if match is None:
        return None
    end = i + 1 if match[4] else i + 2
    meridiem = scan.texts[end - 1] if end > i + 1 else match[4]
    later = scan.vocabulary.meridiems.get(meridiem)
    if later is None:
        return None
    if "." in meridiem and scan.texts[end] == "." and scan.glued(end):
        end += 1
    hour, minute = int(match[1]), int(match[3] or 0)
    return _part(end, hour % 12 + later if 1 <= hour <= 12 else None, minute, Said.EXACT)


def digital(scan: Scan, i: int) -> Part | None:
    """16:00"""
    match = DIGITS.fullmatch(scan.texts[i])
    if match is None or match[2] != ":" or match[4]:
        return None
    return _part(i + 1, int(match[1]), int(match[3]), Said.DIGITAL)


def hour(scan: Scan, i: int) -> Part | None:
    """The 9 of "at 9", and the 16 of "at 16"."""
    match = DIGITS.fullmatch(scan.texts[i])
    if match is None or match[2] or match[4] or scan.texts[i - 1] not in scan.vocabulary.at:
        return None
    number = int(match[1])
    if number > 23:
        return None
    said = Said.HOUR if 1 <= number <= 12 else Said.EXACT
    return Part(i + 1, clock=Clock(dt.time(number), said), strength=Strength.HOUR)


def compact(scan: Scan, i: int) -> Part | None:
    """1600, beside a date or after "at"."""
    match = COMPACT.fullmatch(scan.texts[i])
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    after_at = scan.texts[i - 1] in scan.vocabulary.at
    time = dt.time(int(match[1]), int(match[2]))
    return Part(i + 1, clock=Clock(time), strength=Strength.HOUR if after_at else Strength.SHY)


def _part(end: int, hour: int | None, minute: int, said: Said) -> Part:
    if hour is None or hour > 23 or minute > 59:
        return Part(end, problem=NO_SUCH_TIME)
    return Part(end, clock=Clock(dt.time(hour, minute), said))
