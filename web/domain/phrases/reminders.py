"""Reminders: "!14:00", "!30min", "!30 min before", "!tomorrow 9am"."""

from __future__ import annotations

from web.domain.phrases.durations import length
from web.domain.phrases.finding import Finding
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Strength
from web.domain.phrases.scan import Scan
from web.domain.phrases.tokens import BANG
from web.domain.phrases.vocabulary import Lead

LEADS = {None, Lead.AT, Lead.DUE}


def reminders(scan: Scan, occasions: dict[int, Occasion]) -> dict[int, Finding]:
    """By the mark they begin at."""
    if BANG not in scan.distinct:
        return {}
    marks = (i for i in range(len(scan.words) - 1) if scan.texts[i] == BANG and scan.glued(i + 1))
    found = {i: _at(occasions, i) or _before(scan, i) for i in marks}
    return {i: reminder for i, reminder in found.items() if reminder}


def _at(occasions: dict[int, Occasion], i: int) -> Finding | None:
    found = occasions.get(i + 1)
    if found is None or found.lead not in LEADS or not _is_sure(found):
        return None
    if found.part.problem:
        return Finding(i, found.part.end, Meaning.NOTHING, occasion=found, problem=found.part.problem)
    return Finding(i, found.part.end, Meaning.REMINDER, occasion=found)


def _before(scan: Scan, i: int) -> Finding | None:
    found = length(scan, i + 1)
    if found is None:
        return None
    end = found.end + (scan.texts[found.end] in scan.vocabulary.counts.before)
    return Finding(i, end, Meaning.REMINDER, minutes=found.minutes)


def _is_sure(found: Occasion) -> bool:
    """16h is a time of day; 2h is not, but how long before."""
    part = found.part
    if part.compound or part.strength is Strength.STRONG:
        return True
    return part.clock is not None and part.strength is not Strength.SHY
