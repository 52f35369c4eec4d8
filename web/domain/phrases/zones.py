"""A zone after a time: "9am Europe/Berlin", "9am UTC"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from zoneinfo import ZoneInfo

from web.domain.phrases.part import Part
from web.domain.phrases.scan import Scan


def zoned(scan: Scan, part: Part) -> Part:
    """The part with the zone that follows its time, if one does."""
    text = scan.texts[part.end]
    if part.clock is None or part.clock.is_part_of_day or part.clock.zone or not text:
        return part
    zone = _zone_at(scan, part.end)
    return part._replace(end=part.end + 1, clock=replace(part.clock, zone=zone)) if zone else part


def _zone_at(scan: Scan, i: int) -> str | None:
    text = scan.texts[i]
    if "/" in text:
        return zone_named(scan.typed(i, i + 1))
    known = scan.vocabulary.times.zones.get(text)
    return _in_capitals(scan, i, known) if scan.typed(i, i + 1).isupper() else known


def _in_capitals(scan: Scan, i: int, known: str | None) -> str | None:
    """IST and CST are of several countries: where the account's own clock is called so, it is that one."""
    moment, typed = scan.moment, scan.typed(i, i + 1)
    here = moment.now.astimezone(moment.zone)
    if here.tzname() == typed and (known is None or not _shows(known, here)):
        return moment.zone.key
    is_of_it = scan.is_noun(i + 1)  # as the CT of "9am CT scan"
    return known or (None if is_of_it else scan.vocabulary.times.zones_in_capitals.get(typed))


def _shows(zone: str, now: dt.datetime) -> bool:
    return now.astimezone(ZoneInfo(zone)).utcoffset() == now.utcoffset()


@lru_cache(maxsize=1_000)
def zone_named(typed: str) -> str | None:
    """The IANA name that was meant, whatever its case."""
    for name in (typed, typed.title().replace("_Of_", "_of_")):
        try:
            return ZoneInfo(name).key
        except (ValueError, LookupError, OSError):
            continue
    return None
