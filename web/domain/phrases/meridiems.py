"""Times with a meridiem: "9am", "9:30 p.m.", "930am"."""

from __future__ import annotations

import re

from web.domain.phrases.clock import Said
from web.domain.phrases.part import Part
from web.domain.phrases.scan import Scan
from web.domain.phrases.times import DIGITS, is_led, timed

COMPACT = re.compile(r"([0-9]{1,2})([0-9]{2})([^\W\d]+)")


def half_day(scan: Scan, i: int) -> Part | None:
    """9am, 9 am, 9:30 p.m., 9:30p"""
    match = DIGITS.fullmatch(scan.texts[i])
    if match is None:
        return None
    end = i + 1 if match[4] else i + 2
    meridiem = scan.texts[end - 1] if end > i + 1 else match[4]
    meridiems = scan.vocabulary.times.meridiems
    later = meridiems.get(meridiem, meridiems.get(f"{match[4]}m"))
    if later is None or (match[4] and match[4] not in meridiems and not match[3] and not is_led(scan, i)):
        return None
    if "." in meridiem and scan.texts[end] == "." and scan.glued(end):
        end += 1
    hour, minute = int(match[1]), int(match[3] or 0)
    return timed(end, hour % 12 + later if 1 <= hour <= 12 else None, minute, Said.EXACT)


def compact(scan: Scan, i: int) -> Part | None:
    """930am, 1030pm"""
    match = COMPACT.fullmatch(scan.texts[i])
    later = scan.vocabulary.times.meridiems.get(match[3]) if match else None
    if not match or later is None:
        return None
    hour = int(match[1])
    return timed(i + 1, hour % 12 + later if 1 <= hour <= 12 else None, int(match[2]), Said.EXACT)
