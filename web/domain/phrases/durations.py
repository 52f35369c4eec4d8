"""Lengths of time: "45m", "1h30", "an hour and a half", "2 days"."""

from __future__ import annotations

import re
from typing import NamedTuple

from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Unit

GLUED = re.compile(r"(?:[0-9]{1,4}(?:[.,][0-9]{1,2})?[^\W\d_]+)+(?:[0-9]{1,2})?")
PIECE = re.compile(r"([0-9]+(?:[.,][0-9]+)?)([^\W\d_]*)")
FRACTION = re.compile(r"[0-9]{1,3}[.,][0-9]{1,2}")
DAY = 24 * 60


class Length(NamedTuple):
    """`end` is the index after its last word. A short one is made of hours and minutes alone."""

    end: int
    minutes: int
    is_short: bool


def length(scan: Scan, i: int) -> Length | None:
    found = _piece(scan, i)
    while found and (more := _more(scan, found)):
        found = Length(more.end, found.minutes + more.minutes, found.is_short and more.is_short)
    return found if found and found.minutes else None


def _more(scan: Scan, so_far: Length) -> Length | None:
    """The minutes of "1 hour 30 min" and "2h 30m"."""
    start = so_far.end + (scan.texts[so_far.end] in scan.vocabulary.counts.also)
    more = _piece(scan, start)
    return more if more and more.minutes < so_far.minutes else None


def _piece(scan: Scan, i: int) -> Length | None:
    words = scan.vocabulary.counts
    if part := scan.longest(words.fractions, i):
        return _length(part[1], 1, part[0])
    if GLUED.fullmatch(scan.texts[i]):
        return _glued(scan, i)
    found = counted(scan, i)
    return _length(found.end, found.number, found.unit) if found else None


class Counted(NamedTuple):
    end: int
    number: float
    unit: Unit


def counted(scan: Scan, i: int) -> Counted | None:
    """2 weeks, 1.5 hours, an hour and a half, two and a half hours"""
    words = scan.vocabulary.counts
    number = _number(scan, i)
    if number is None:
        return None
    half = scan.longest(words.and_a_half, i + 1)
    at = half[1] if half else i + 1
    unit = words.units.get(scan.texts[at])
    if half is None and unit and (half := scan.longest(words.and_a_half, at + 1)):
        return Counted(half[1], number + 0.5, unit)
    return Counted(at + 1, number + (0.5 if half else 0), unit) if unit else None


def _number(scan: Scan, i: int) -> float | None:
    if FRACTION.fullmatch(scan.texts[i]):
        return float(scan.texts[i].replace(",", "."))
    return scan.number(i)


def _glued(scan: Scan, i: int) -> Length | None:
    """45m, 1h30, 1.5h"""
    found: Length | None = None
    for number, name in PIECE.findall(scan.texts[i]):
        unit = scan.vocabulary.counts.lasting_units.get(name or "m")
        piece = _length(i + 1, float(number.replace(",", ".")), unit) if unit else None
        if piece is None or (found and piece.minutes >= found.minutes):
            return None
        minutes = piece.minutes + (found.minutes if found else 0)
        found = Length(i + 1, minutes, piece.is_short and (found is None or found.is_short))
    return found


def _length(end: int, count: float, unit: Unit) -> Length | None:
    if unit.months:
        return None
    return Length(end, round(count * (unit.minutes + unit.days * DAY)), bool(unit.minutes))
