"""A zone after a time: "9am Europe/Berlin", "9am UTC"."""

from __future__ import annotations

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
    zone = scan.vocabulary.times.zones.get(text)
    if zone is None and "/" in text:
        zone = zone_named(scan.typed(part.end, part.end + 1))
    return part._replace(end=part.end + 1, clock=replace(part.clock, zone=zone)) if zone else part


@lru_cache(maxsize=1_000)
def zone_named(typed: str) -> str | None:
    """The IANA name that was meant, whatever its case."""
    for name in (typed, typed.title().replace("_Of_", "_of_")):
        try:
            return ZoneInfo(name).key
        except (ValueError, LookupError, OSError):
            continue
    return None
