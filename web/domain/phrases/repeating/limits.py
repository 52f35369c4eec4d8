"""What ends or limits a series: "until may", "for 3 weeks", "10 times", "except fri", "after completion"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part, join
from web.domain.phrases.repeating import yearly
from web.domain.phrases.repeating.left_out import BARE, LeftOut
from web.domain.phrases.repeating.lists import Item, listed
from web.domain.phrases.repeating.series import Lasting, Series
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.recurrence.recurrence import Mode

MONTHS = "what is left out are days, not months"
NOT_LEFT_OUT = "is kept without “{phrase}”: what is left out are weekdays and dates"
Limit = Callable[["Limits", Series, int], Series | None]


@dataclass(frozen=True, slots=True)
class Limits:
    scan: Scan
    occasions: Mapping[int, Occasion]

    def follow(self, series: Series, i: int) -> Series | None:
        """With all that limits it from `i` on, which may stand behind a token too."""
        more = self._next(series, i)
        if more is None:
            return None
        return self.follow(more, more.end + (self.scan.texts[more.end] == ",")) or more

    def _next(self, series: Series, i: int) -> Series | None:
        text, words = self.scan.texts[i], self.scan.vocabulary
        if text not in words.repeats.limiting and self.scan.number(i) is None:
            return None
        return next((more for limit in LIMITS if (more := limit(self, series, i))), None)

    def times(self, series: Series, i: int) -> Series | None:
        """10 times, for 10 times"""
        start = i + (self.scan.texts[i] in self.scan.vocabulary.repeats.lasting)
        count = self.scan.number(start)
        if not count or series.count or self.scan.texts[start + 1] not in self.scan.vocabulary.repeats.times:
            return None
        return replace(series, end=start + 2, count=count)

    def until(self, series: Series, i: int) -> Series | None:
        """until 1 may; and the end of "from 5 may to 7 may" """
        found, words = self.occasions.get(i), self.scan.longest(self.scan.vocabulary.repeats.until, i)
        if found and (found.lead is Lead.END or (found.lead is Lead.TO and series.is_from)):
            last: Part | None = found.part
        else:
            led = self.occasions.get(words[1]) if words else None
            last = led.part if led and led.lead in BARE else None
        if series.until or last is None or last.day is None:
            return None
        timed = self._timed(series, last, i)
        return timed or replace(series, end=last.end, until=last)

    def _timed(self, series: Series, last: Part, i: int) -> Series | None:
        """The 8am of "every day until 24 dec at 8am" is that of each day."""
        is_led = not self.scan.vocabulary.times.at.isdisjoint(self.scan.texts[i : last.end])
        is_free = not series.rule.frequency.within_days and not (series.part and series.part.clock)
        timed = Part(last.end, clock=last.clock) if last.clock and is_led and is_free else None
        part = join(series.part, timed) if series.part and timed else timed
        until = last._replace(clock=None)
        return replace(series, end=last.end, until=until, part=part) if part else None

    def lasting(self, series: Series, i: int) -> Series | None:
        """for 3 weeks, for the next 3 weeks"""
        found = None if series.lasting else how_long(self.scan, i)
        return replace(series, end=found[1], lasting=found[0]) if found else None

    def excepting(self, series: Series, i: int) -> Series | None:
        """except jan 1, christmas and weekends"""
        found = self.scan.longest(self.scan.vocabulary.repeats.excepting, i)
        left_out = LeftOut(self.scan, self.occasions)
        items = listed(self.scan, found[1], left_out.item, most=len(self.scan.words)) if found else None
        if found and items is None and (month := left_out.month(found[1])):
            months = yearly.in_months(self.scan, month.end - 1)
            return replace(series, end=months.end if months else month.end, problem=MONTHS)
        if items is None:
            return self._not_understood(series, i, found[1]) if found and found[0] else None
        dates = tuple(day for days, _ in items[0] for day in days)
        weekdays = tuple(number for _, numbers in items[0] for number in numbers)
        return replace(series, end=items[1], dates=series.dates + dates, weekdays=series.weekdays + weekdays)

    def _not_understood(self, series: Series, i: int, end: int) -> Series | None:
        if series.note or end >= len(self.scan.words):
            return None
        return replace(series, note=NOT_LEFT_OUT.format(phrase=self.scan.typed(i, end + 1)))

    def skipping(self, series: Series, i: int) -> Series | None:
        """every 31st, skip"""
        if self.scan.texts[i] not in self.scan.vocabulary.repeats.skipping or not series.rule.clamps:
            return None
        return replace(series, end=i + 1, rule=replace(series.rule, clamps=False))

    def from_completion(self, series: Series, i: int) -> Series | None:
        """every 3 days after completion"""
        found = self.scan.longest(self.scan.vocabulary.repeats.after_completion, i)
        if found is None or self.scan.texts[found[1]] in self.scan.vocabulary.months.of:
            return None
        return replace(series, end=found[1], mode=Mode.COMPLETION)


LIMITS: tuple[Limit, ...] = (
    Limits.times,
    Limits.until,
    Limits.lasting,
    Limits.excepting,
    Limits.skipping,
    Limits.from_completion,
)


def how_long(scan: Scan, i: int) -> Item[Lasting] | None:
    """for 3 weeks, for the next week"""
    if scan.texts[i] not in scan.vocabulary.repeats.lasting:
        return None
    the = i + 1 + (scan.texts[i + 1] in scan.vocabulary.months.the)
    at = the + (scan.texts[the] in scan.vocabulary.days.next)
    is_next = at > the
    count = scan.number(at) if is_next or at == i + 1 else None
    at, count = (at, 1) if count is None and is_next and the > i + 1 else (at + 1, count)
    unit = scan.vocabulary.counts.units.get(scan.texts[at])
    return ((count, unit), at + 1) if count and unit and not unit.minutes else None
