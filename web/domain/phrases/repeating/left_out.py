"""Days on which a series does not happen: "jan 1, christmas and weekends", "dec 24 to jan 2"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from web.domain.phrases import dates
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part
from web.domain.phrases.repeating.lists import Item
from web.domain.phrases.repeating.weekly import weekdays, whole_weekend
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead

BARE = {None, Lead.DUE}
DAY, LONGEST_GAP = dt.timedelta(1), dt.timedelta(92)
Dates = tuple[dt.date, ...]
Weekdays = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    scan: Scan
    occasions: Mapping[int, Occasion]

    def item(self, scan: Scan, i: int) -> Item[tuple[Dates, Weekdays]] | None:
        i += scan.texts[i] in scan.vocabulary.times.at
        if span := dates.span(scan, i):
            return (span[0], ()), span[1]
        if weekly := whole_weekend(scan, i) or weekdays(scan, i):
            return ((), weekly[0]), weekly[1]
        found = self.occasions.get(i)
        if found is None or found.lead not in BARE or found.part.day is None or self.month(i):
            return None
        days, end = self._days_to(found.part.day, found.part.end)
        return (days, ()), end

    def _days_to(self, first: dt.date, end: int) -> Item[Dates]:
        """dec 24 to jan 2"""
        start = end + (self.scan.texts[end] in self.scan.vocabulary.repeats.to)
        last = self.occasions.get(end) or (self.occasions.get(start) if start > end else None)
        day = last.part.day if last and (last.lead is Lead.TO or start > end) else None
        if not last or not day or not first < day <= first + LONGEST_GAP:
            return (first,), end
        return tuple(first + count * DAY for count in range((day - first).days + 1)), last.part.end

    def month(self, i: int) -> Part | None:
        """august, in august, which is no day"""
        found = self.occasions.get(i)
        typed = self.scan.texts[i : found.part.end] if found else ()
        is_month = typed and typed[-1] in self.scan.vocabulary.months.named
        return found.part if found and is_month and not any(text[:1].isdecimal() for text in typed) else None
