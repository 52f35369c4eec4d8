"""Days in digits: "27/1", "27.1.", "27/1/2027", "20270127"."""

from __future__ import annotations

import re

from web.domain.phrases.almanac import ahead, exact
from web.domain.phrases.part import Part, Strength, dated
from web.domain.phrases.scan import Scan

SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/((?:[0-9]{2}){1,2}))?")
DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{4}))?")
COMPACT = re.compile(r"((?:19|20|21)[0-9]{2})([0-9]{2})([0-9]{2})")
NEVER = {"24/7"}


def slashed(scan: Scan, i: int) -> Part | None:
    """In the account's order, or the only one possible. Without a year, mostly a fraction."""
    match = SLASHED.fullmatch(scan.texts[i])
    if match is None or scan.texts[i] in NEVER or (not match[3] and scan.texts[i - 1].isdecimal()):
        return None  # as the 3/4 of "9 3/4"
    first, second = int(match[1]), int(match[2])
    day_first = second <= 12 and (scan.moment.day_first or first > 12)
    day, month = (first, second) if day_first else (second, first)
    strength = Strength.STRONG if match[3] else Strength.ORDINARY
    return _numbered(scan, i + 1, day, month, match[3], strength)


def dotted(scan: Scan, i: int) -> Part | None:
    """Day before month, with the final dot or a year: "3.11" is a version."""
    match = DOTTED.fullmatch(scan.texts[i])
    if match is None:
        return None
    if match[3]:
        return _numbered(scan, i + 1, int(match[1]), int(match[2]), match[3], Strength.STRONG)
    if scan.texts[i + 1] != "." or not scan.glued(i + 1):
        return None
    return _numbered(scan, i + 2, int(match[1]), int(match[2]), None, Strength.STRONG)


def compact(scan: Scan, i: int) -> Part | None:
    match = COMPACT.fullmatch(scan.texts[i])
    day = match and exact(int(match[1]), int(match[2]), int(match[3]))
    return Part(i + 1, day) if day else None


def _numbered(
    scan: Scan, end: int, day: int, month: int, year: str | None, strength: Strength
) -> Part | None:
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if year is None:
        return dated(end, ahead(scan.today, month, day), strength)
    century = 2000 if len(year) == 2 else 0
    return dated(end, exact(century + int(year), month, day), strength)
