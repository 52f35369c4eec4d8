"""From one time to another in one word: "10-11am", "19:30-07:45"."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.phrases.clock import Clock, Said
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.scan import Scan
from web.domain.phrases.times import is_led

TIME = r"([0-9]{1,2})(?:[:.]([0-9]{2}))?([ap]m)?"
BARE = re.compile(r"([0-9]{1,2})[-–]([0-9]{1,2})")
GLUED = re.compile(f"{TIME}[-–]{TIME}")
EARLY = 6 * 60
"""Before it, "3.10-3.15" is rather of a version."""
HOUR, HALF_DAY, DAY = 60, 12 * 60, 24 * 60


def glued(scan: Scan, i: int) -> Part | None:
    """Where it is kept how long something takes."""
    match = GLUED.fullmatch(scan.texts[i]) if Meaning.DURATION in scan.door.keeps else None
    if match is None or not (match[6] or (match[2] and match[5] and not match[3])):
        return None
    end = _minute(match[4], match[5], match[6])
    start = _minute(match[1], match[2], match[3] or match[6])
    is_dotted = "." in scan.texts[i] and not match[6]
    if start is None or end is None or (is_dotted and (start % 5 or end % 5 or start < EARLY)):
        return None
    if match[6] and not match[3] and start >= end:  # 11-1pm
        start = (start + HALF_DAY) % DAY
    clock, minutes = Clock(dt.time(*divmod(start, HOUR))), (end - start) % DAY or None
    strength = Strength.SHY if is_dotted else Strength.STRONG
    return Part(i + 1, clock=clock, strength=strength, minutes=minutes)


def bare(scan: Scan, i: int) -> Part | None:
    """The 10-11 of "sat 10-11", where nothing follows that there could be so many of."""
    match = BARE.fullmatch(scan.texts[i]) if Meaning.DURATION in scan.door.keeps else None
    if match is None or not is_led(scan, i) or scan.is_noun(i + 1):
        return None
    first, last = int(match[1]), int(match[2])
    is_half = first <= 12 and last <= 12
    if max(first, last) > 23 or first == last or (is_half and _is_score(first, last)):
        return None
    start = Clock(dt.time(first), Said.HOUR if 1 <= first <= 12 else Said.EXACT).usual.hour
    hours = (last - start) % (12 if is_half else 24)
    return Part(i + 1, clock=Clock(dt.time(start)), strength=Strength.SHY, minutes=hours * HOUR)


def _is_score(first: int, last: int) -> bool:
    """The 2-0 of "Rovers monday 2-0" rather than the 11-1 of an afternoon's beginning."""
    return not first or not last or (last < first < EARLY // HOUR + 1)


def _minute(hour: str, minute: str | None, meridiem: str | None) -> int | None:
    """Of the day; None where there is no such time."""
    number, rest = int(hour), int(minute or 0)
    if rest > 59 or number > (12 if meridiem else 23) or (meridiem and not number):
        return None
    if meridiem:
        number = number % 12 + 12 * (meridiem == "pm")
    return number * HOUR + rest
