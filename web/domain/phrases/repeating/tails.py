"""What may follow a pattern: months, a time, a first date, and what limits it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from web.domain.phrases.clock import Clock
from web.domain.phrases.dates import YEAR
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part, Strength, join
from web.domain.phrases.repeating import yearly
from web.domain.phrases.repeating.firsts import fits
from web.domain.phrases.repeating.limits import Limits
from web.domain.phrases.repeating.lists import after_separator
from web.domain.phrases.repeating.series import Series
from web.domain.phrases.scan import Scan
from web.domain.phrases.times import listed_hour
from web.domain.phrases.vocabulary import Lead
from web.domain.recurrence.daytimes import at_times
from web.domain.recurrence.rule import Frequency, Rule

LED = {Lead.DUE, Lead.AT, Lead.START}
BESIDE = {None, *LED}
MOST_TIMES = 24
BY_DAY = {Frequency.DAILY, Frequency.WEEKLY}
EVERY_DAY = Rule(Frequency.DAILY)
TOO_OFTEN = "no more than 24 times a day can be kept"
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
        return self._bracketed(series)

    def _bracketed(self, series: Series) -> Series | None:
        """every day (except sun)"""
        if self.scan.texts[series.end] != "(":
            return None
        more = self.limited(series, series.end + 1)
        return replace(more, end=more.end + 1) if more and self.scan.texts[more.end] == ")" else None

    def limited(self, series: Series, i: int) -> Series | None:
        """until may, 10 times, except fridays"""
        return Limits(self.scan, self.occasions).follow(series, i)

    def beside(self, series: Series, i: int) -> Series | None:
        """at 9am, starting friday"""
        found = self.occasions.get(i)
        if found is None or found.lead not in BESIDE or found.part.problem:
            return None
        part = found.part
        if part.day and not _is_first(series, found):
            return None
        if part.minutes and series.rule.frequency.within_days:
            return _within_hours(series, part)
        joined = join(series.part, part) if series.part else part
        is_from = series.is_from or (found.lead is Lead.START and part.day is not None)
        return replace(series, end=part.end, part=joined, is_from=is_from) if joined else None

    def also_at(self, series: Series, i: int) -> Series | None:
        """9am and 5pm, morning and evening; but of a month not 9:00 and 17:30, which no rule says."""
        clock, start = series.part and series.part.clock, after_separator(self.scan, i)
        if start and series.rule == EVERY_DAY:  # every morning and every evening
            start += self.scan.texts[start] in self.scan.vocabulary.repeats.every
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

    def in_months(self, series: Series, i: int) -> Series | None:
        """every day in january: of each year"""
        is_in = self.scan.texts[i] in self.scan.vocabulary.counts.within and series.rule.frequency in BY_DAY
        months = yearly.in_months(self.scan, i + 1) if is_in and not series.rule.months else None
        if not months or YEAR.fullmatch(self.scan.texts[months.end]):
            return None
        return replace(series, end=months.end, rule=replace(series.rule, months=months.rule.months))


TAILS: tuple[Tail, ...] = (Tails.in_months, Tails.limited, Tails.also_at, Tails.beside)


def _within_hours(series: Series, part: Part) -> Series | None:
    """every hour from 9am to 5pm, which is at so many times a day"""
    step = series.rule.interval * (60 if series.rule.frequency is Frequency.HOURLY else 1)
    if not part.clock or not part.minutes:
        return None
    if part.minutes // step >= MOST_TIMES:
        return replace(series, end=part.end, problem=TOO_OFTEN)
    start = part.clock.usual.hour * 60 + part.clock.usual.minute
    minutes = (each % (24 * 60) for each in range(start, start + part.minutes + 1, step))
    clocks = [Clock(dt.time(*divmod(each, 60)), zone=part.clock.zone) for each in minutes]
    if at_times(EVERY_DAY, [clock.usual for clock in clocks]) is None:
        return None
    first = part._replace(clock=clocks[0], minutes=None)
    return replace(series, end=part.end, rule=EVERY_DAY, part=first, clocks=tuple(clocks[1:]))


def _is_first(series: Series, found: Occasion) -> bool:
    """Whether a day beside it is its first date rather than something else."""
    if found.lead is Lead.START:
        return True
    is_sure = found.lead in LED or found.part.compound or found.part.strength is Strength.STRONG
    return is_sure and found.part.day is not None and fits(series, found.part.day)
