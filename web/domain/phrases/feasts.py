"""Days by name: "christmas eve", "easter monday 2027"."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.almanac import ahead, easter, from_easter
from web.domain.phrases.dates import YEAR
from web.domain.phrases.part import Part, Strength, dated
from web.domain.phrases.scan import Scan


def feast(scan: Scan, i: int) -> Part | None:
    found = scan.longest(scan.vocabulary.days.feasts, i)
    if found is None:
        return None
    (month, day), end = found
    if YEAR.fullmatch(scan.texts[end]):
        return Part(end + 1, dt.date(int(scan.texts[end]), month, day))
    return dated(end, ahead(scan.today, month, day), Strength.NAMED)


def movable_feast(scan: Scan, i: int) -> Part | None:
    """Those that are counted from Easter."""
    found = scan.longest(scan.vocabulary.days.movable_feasts, i)
    if found is None:
        return None
    days, end = found
    if YEAR.fullmatch(scan.texts[end]):
        return Part(end + 1, easter(int(scan.texts[end])) + dt.timedelta(days))
    return Part(found[1], from_easter(scan.today, found[0]), strength=Strength.NAMED)
