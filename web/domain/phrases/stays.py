"""From one day to another: "from monday to friday"."""

from __future__ import annotations

from collections.abc import Mapping

from web.domain.phrases.almanac import ahead, coming
from web.domain.phrases.dates import YEAR
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead

LONGEST = 12
"""Words of a phrase, at most."""


def start_before(occasions: Mapping[int, Occasion], i: int) -> Part | None:
    """The start that ends where the "to" stands."""
    near = (occasions[start] for start in range(i - LONGEST, i) if start in occasions)
    starts = (found.part for found in near if found.lead is Lead.START and found.part.end == i)
    return next(starts, None)


def since(scan: Scan, occasions: Mapping[int, Occasion], i: int) -> Occasion:
    """The end that stands at `i`, not before its start: of a weekday or a day of the year, the next one."""
    end, start = occasions[i], start_before(occasions, i)
    part, day = end.part, start.day if start else None
    if not part.day or not day or part.day >= day or any(map(YEAR.fullmatch, scan.texts[i : part.end])):
        return end
    later = coming(day, part.day.weekday()) if part.bare_weekday else ahead(day, part.day.month, part.day.day)
    return end._replace(part=part._replace(day=later))
