"""What may follow a pattern: a time, a first date, an end, a length, a number of times, exceptions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from web.domain.phrases import dates
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part, Strength, join
from web.domain.phrases.repeating import yearly
from web.domain.phrases.repeating.firsts import fits
from web.domain.phrases.repeating.lists import Item, after_separator, listed
from web.domain.phrases.repeating.series import Lasting, Series
from web.domain.phrases.repeating.weekly import weekdays, whole_weekend
from web.domain.phrases.scan import Scan
from web.domain.phrases.times import listed_hour
from web.domain.phrases.vocabulary import Lead
from web.domain.recurrence.daytimes import at_times
from web.domain.recurrence.recurrence import Mode

LED = {Lead.DUE, Lead.AT, Lead.START}
BESIDE = {None, *LED}
LEFT_OUT = {None, Lead.DUE}
MOST_TIMES = 24
DAY, LONGEST_GAP = dt.timedelta(1), dt.timedelta(92)
MONTHS = "what is left out are days, not months"
Tail = Callable[["Tails", Series, int], Series | None]


@dataclass(frozen=True, slots=True)
class Tails:
    scan: Scan
    occasions: Mapping[int, Occasion]

    def follow(self, series: Series) -> Series:
        """The series with all that follows it."""
        while more := self._next(series):
            series = replace(more, is_weak=False)
        return series

    def _next(self, series: Series) -> Series | None:
        comma = self.scan.texts[series.end] == ","
        for start in (series.end, series.end + 1) if comma else (series.end,):
            for tail in TAILS:
                if more := tail(self, series, start):
                    return more
        return None

    def beside(self, series: Series, i: int) -> Series | None:
        """at 9am, starting friday"""
        found = self.occasions.get(i)
        if found is None or found.lead not in BESIDE or found.part.problem:
            return None
        part = found.part
        if part.day and not _is_first(series, found):
            return None
        joined = join(series.part, part) if series.part else part
        is_from = series.is_from or (found.lead is Lead.START and part.day is not None)
        return replace(series, end=part.end, part=joined, is_from=is_from) if joined else None

    def also_at(self, series: Series, i: int) -> Series | None:
        """9am and 5pm, morning and evening; but of a month not 9:00 and 17:30, which no rule says."""
        clock, start = series.part and series.part.clock, after_separator(self.scan, i)
        found = self._time_at(start) if start else self._bare_time(i)
        more = found.clock if found and found.day is None else None
        if not clock or not found or not more or more.zone or len(series.clocks) > MOST_TIMES:
            return None
        clocks = (*series.clocks, more)
        if at_times(series.rule, [each.usual for each in (clock, *clocks)]) is None:
            return None
        return replace(series, end=found.end, clocks=clocks)

    def _bare_time(self, i: int) -> Part | None:
        """The 2pm of "8am 2pm 8pm"."""
        found = self.occasions.get(i)
        return found.part if found and found.lead is None and found.part.strength is Strength.STRONG else None

    def _time_at(self, i: int) -> Part | None:
        """Also the bare 17 of "at 9 and 17"."""
        found = self.occasions.get(i)
        return found.part if found else listed_hour(self.scan, i)

    def until(self, series: Series, i: int) -> Series | None:
        """until 1 may; and the end of "from 5 may to 7 may" """
        found, words = self.occasions.get(i), self.scan.longest(self.scan.vocabulary.repeats.until, i)
        if found and (found.lead is Lead.END or (found.lead is Lead.TO and series.is_from)):
            last: Part | None = found.part
        else:
            led = self.occasions.get(words[1]) if words else None
            last = led.part if led and led.lead in LEFT_OUT else None
        if series.until or last is None or last.day is None:
            return None
        return replace(series, end=last.end, until=last)

    def lasting(self, series: Series, i: int) -> Series | None:
        """for 3 weeks, for the next 3 weeks"""
        found = None if series.lasting else how_long(self.scan, i)
        return replace(series, end=found[1], lasting=found[0]) if found else None

    def times(self, series: Series, i: int) -> Series | None:
        """10 times, for 10 times"""
        start = i + (self.scan.texts[i] in self.scan.vocabulary.repeats.lasting)
        count = self.scan.number(start)
        if not count or series.count or self.scan.texts[start + 1] not in self.scan.vocabulary.repeats.times:
            return None
        return replace(series, end=start + 2, count=count)

    def excepting(self, series: Series, i: int) -> Series | None:
        """except jan 1, christmas and weekends"""
        found = self.scan.longest(self.scan.vocabulary.repeats.excepting, i)
        items = listed(self.scan, found[1], self._left_out) if found else None
        if found and items is None and (month := self._month_at(found[1])):
            months = yearly.in_months(self.scan, month.end - 1)
            return replace(series, end=months.end if months else month.end, problem=MONTHS)
        if items is None:
            return None
        dates = tuple(day for days, _ in items[0] for day in days)
        left_out = tuple(number for _, numbers in items[0] for number in numbers)
        return replace(series, end=items[1], dates=series.dates + dates, weekdays=series.weekdays + left_out)

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

    def _month_at(self, i: int) -> Part | None:
        """august, in august, which is no day"""
        found = self.occasions.get(i)
        typed = self.scan.texts[i : found.part.end] if found else ()
        is_month = typed and typed[-1] in self.scan.vocabulary.months.named
        return found.part if found and is_month and not any(text[:1].isdecimal() for text in typed) else None

    def _left_out(self, scan: Scan, i: int) -> Item[tuple[tuple[dt.date, ...], tuple[int, ...]]] | None:
        if span := dates.span(scan, i):
            return (span[0], ()), span[1]
        if weekly := whole_weekend(scan, i) or weekdays(scan, i):
            return ((), weekly[0]), weekly[1]
        found = self.occasions.get(i)
        if found is None or found.lead not in LEFT_OUT or found.part.day is None or self._month_at(i):
            return None
        days, end = self._days_to(found.part.day, found.part.end)
        return (days, ()), end

    def _days_to(self, first: dt.date, end: int) -> Item[tuple[dt.date, ...]]:
        """dec 24 to jan 2"""
        start = end + (self.scan.texts[end] in self.scan.vocabulary.repeats.to)
        last = self.occasions.get(end) or (self.occasions.get(start) if start > end else None)
        day = last.part.day if last and (last.lead is Lead.TO or start > end) else None
        if not last or not day or not first < day <= first + LONGEST_GAP:
            return (first,), end
        return tuple(first + count * DAY for count in range((day - first).days + 1)), last.part.end


TAILS: tuple[Tail, ...] = (
    Tails.also_at,
    Tails.beside,
    Tails.until,
    Tails.lasting,
    Tails.times,
    Tails.excepting,
    Tails.skipping,
    Tails.from_completion,
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


def _is_first(series: Series, found: Occasion) -> bool:
    """Whether a day beside it is its first date rather than something else."""
    if found.lead is Lead.START:
        return True
    is_sure = found.lead in LED or found.part.compound or found.part.strength is Strength.STRONG
    return is_sure and found.part.day is not None and fits(series, found.part.day)
