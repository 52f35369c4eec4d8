"""By the day of the year: "jan 27", "14 jan, 14 apr", "christmas", "easter", "january"."""

from __future__ import annotations

from web.domain.phrases import dates, feasts, numeric
from web.domain.phrases.part import Part
from web.domain.phrases.repeating import monthly
from web.domain.phrases.repeating.lists import Item, listed
from web.domain.phrases.repeating.pattern import Pattern
from web.domain.phrases.scan import Scan
from web.domain.recurrence.rule import Frequency, Rule, year_day

Day = tuple[int, int]
"""Month and day."""


def on_dates(scan: Scan, i: int) -> Pattern | None:
    """Not where it is a day of several months: the 31st of may and october."""
    dates, days = _on_dates(scan, i), monthly.on_days(scan, i)
    return days if dates and days and days.end > dates.end else dates


def _on_dates(scan: Scan, i: int) -> Pattern | None:
    part = _dated(scan, i)
    if part and part.problem:
        return Pattern(part.end, Rule(Frequency.YEARLY), problem=part.problem)
    found = listed(scan, i, _day)
    return Pattern(found[1], _rule(found[0])) if found else None


def in_months(scan: Scan, i: int) -> Pattern | None:
    """Their first days."""
    found = listed(scan, i, _month)
    if found is None:
        return None
    return Pattern(found[1], Rule(Frequency.YEARLY, months=tuple(found[0]), month_days=(1,)))


def on_movable_feast(scan: Scan, i: int) -> Pattern | None:
    found = scan.longest(scan.vocabulary.days.movable_feasts, i)
    return Pattern(found[1], Rule(Frequency.YEARLY, easter=found[0])) if found else None


def _rule(days: list[Day]) -> Rule:
    numbers = {day for _, day in days}
    if len(numbers) == 1:
        months = tuple(month for month, _ in days)
        return Rule(Frequency.YEARLY, months=months, month_days=tuple(numbers), clamps=True)
    return Rule(Frequency.YEARLY, year_days=tuple(year_day(month, day) for month, day in days), clamps=True)


def _day(scan: Scan, i: int) -> Item[Day] | None:
    if feast := scan.longest(scan.vocabulary.days.feasts, i):
        return feast
    part = _dated(scan, i)
    return ((part.day.month, part.day.day), part.end) if part and part.day else None


def _dated(scan: Scan, i: int) -> Part | None:
    text = scan.texts[i]
    if text in scan.vocabulary.months.named:
        return dates.month_day(scan, i)
    if scan.texts[i + 1] in scan.vocabulary.repeats.paces:
        return None  # as the 1/2 of "1/2 day"
    if text in scan.vocabulary.months.the or text[:1].isdecimal():
        return dates.day_month(scan, i) or numeric.slashed(scan, i) or numeric.dotted(scan, i)
    return feasts.feast(scan, i)


def _month(scan: Scan, i: int) -> Item[int] | None:
    number = scan.vocabulary.months.named.get(scan.texts[i])
    return (number, i + 1) if number else None
