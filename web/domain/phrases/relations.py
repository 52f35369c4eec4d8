"""Days counted from others: "a week from friday", "the day after christmas", "the friday before easter"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from web.domain.phrases.almanac import coming
from web.domain.phrases.offsets import shifted
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Unit

DAY, WEEK = dt.timedelta(1), 7


def related(scan: Scan, parts: Mapping[int, Part], i: int) -> Part | None:
    """What begins at `i`, when it is counted from the day that the part after it says."""
    direction = scan.vocabulary.counts.relations.get(scan.texts[i + 2])
    anchor = parts.get(i + 3) if direction else None
    if not direction or not anchor or not anchor.day:
        return None
    if weekday := _weekday_beside(scan, i, anchor, direction):
        return Part(anchor.end, weekday)
    count, unit = _count(scan, i), scan.vocabulary.counts.units.get(scan.texts[i + 1])
    if count is None or not unit or unit.minutes:
        return None
    found = shifted(anchor.end, anchor.day, count * direction, unit)
    return _a_week_on(scan, i, found, unit) if scan.texts[i + 2] in scan.vocabulary.repeats.on else found


def _count(scan: Scan, i: int) -> int | None:
    """Also that of "the day after"."""
    words = scan.vocabulary
    is_the_day = scan.texts[i] in words.months.the and scan.texts[i + 1] in words.repeats.day
    return 1 if is_the_day else scan.number(i)


def _a_week_on(scan: Scan, i: int, found: Part, unit: Unit) -> Part | None:
    """A week on Friday is one from it, where it ends the line and nothing lasts a week."""
    is_week = (
        scan.number(i) == 1 and unit.days == WEEK and scan.texts[i - 1] not in scan.vocabulary.tokens.lasting
    )
    return found._replace(strength=Strength.ORDINARY) if is_week else None


def _weekday_beside(scan: Scan, i: int, anchor: Part, direction: int) -> dt.date | None:
    """That of "the friday before christmas"."""
    number = scan.vocabulary.days.weekdays.get(scan.texts[i + 1])
    is_on = scan.texts[i + 2] in scan.vocabulary.repeats.on
    if number is None or is_on or scan.texts[i] not in scan.vocabulary.months.the or not anchor.day:
        return None
    start = anchor.day + DAY if direction > 0 else anchor.day - WEEK * DAY
    return None if anchor.bare_weekday or anchor.clock else coming(start, number)
