"""Days counted from others: "a week from friday", "2 days before jan 1"."""

from __future__ import annotations

from collections.abc import Mapping

from web.domain.phrases.offsets import shifted
from web.domain.phrases.part import Part
from web.domain.phrases.scan import Scan


def related(scan: Scan, parts: Mapping[int, Part], i: int) -> Part | None:
    """What begins at `i`, when it is counted from the day that the part after it says."""
    direction = scan.vocabulary.counts.relations.get(scan.texts[i + 2])
    anchor = parts.get(i + 3) if direction else None
    count, unit = scan.number(i), scan.vocabulary.counts.units.get(scan.texts[i + 1])
    if not direction or not anchor or not anchor.day or count is None or not unit or unit.minutes:
        return None
    return shifted(anchor.end, anchor.day, count * direction, unit)
