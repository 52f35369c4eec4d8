"""The part of a date phrase that begins at each word of a line, before it is asked what stands around it."""

from __future__ import annotations

from web.domain.phrases.part import Part
from web.domain.phrases.relations import related
from web.domain.phrases.rules import rules_at
from web.domain.phrases.scan import AHEAD, Scan
from web.domain.phrases.zones import zoned


def parts(scan: Scan) -> list[Part | None]:
    """One for each text of the scan, those beyond the line included."""
    found = [_part(scan, i) for i in range(len(scan.words))] + [None] * AHEAD
    for i in range(len(scan.words) - 2):
        if scan.texts[i + 2] in scan.vocabulary.counts.relations:
            found[i] = related(scan, found, i) or found[i]
    return found


def _part(scan: Scan, i: int) -> Part | None:
    for rule in rules_at(scan.texts[i], scan.vocabulary):
        if part := rule(scan, i):
            return zoned(scan, part)
    return None
