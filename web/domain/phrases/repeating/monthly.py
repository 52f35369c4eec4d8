"""By the day of the month: "15th", "2, 15 and 27", "last day", "3rd friday", "first workday"."""

from __future__ import annotations

import re
from itertools import product

from web.domain.phrases.part import NO_SUCH_DAY
from web.domain.phrases.repeat_words import DaySet
from web.domain.phrases.repeating.lists import COMMA, Item, listed
from web.domain.phrases.repeating.pattern import Pattern
from web.domain.phrases.repeating.weekly import weekdays, workdays
from web.domain.phrases.scan import Scan
from web.domain.recurrence.rule import Frequency, Rule, Weekday

NUMBERED = re.compile(r"([0-9]{1,2})([^\W\d]+)")
LONGEST_MONTH = 31
WEEKS_IN_A_MONTH = 5
Months = tuple[int, ...]


def on_nth_weekday(scan: Scan, i: int) -> Pattern | None:
    """3rd friday, 2nd and 4th tuesday of the month, last friday of may"""
    nths = listed(scan, _after_the(scan, i), nth, most=WEEKS_IN_A_MONTH + 1)  # the last is one, too
    days = weekdays(scan, nths[1]) if nths and max(nths[0]) <= WEEKS_IN_A_MONTH else None
    if not nths or not days or _workday(scan, nths[1]):
        return None
    months, end = of_months(scan, days[1])
    if _is_of_something(scan, end):
        return None
    found = tuple(Weekday(day, number) for number, day in product(nths[0], days[0]))
    return Pattern(end, Rule(_frequency(months), months=months, weekdays=found))


def on_nth_workday(scan: Scan, i: int) -> Pattern | None:
    """first workday, last workday of the month"""
    nths = listed(scan, _after_the(scan, i), nth)
    end = _workday(scan, nths[1]) if nths else None
    if not nths or not end:
        return None
    numbers, end = workdays(scan, end)
    months, end = of_months(scan, end)
    if _is_of_something(scan, end):
        return None
    days = tuple(map(Weekday, numbers))
    most = 4 * len(days) + min(3, len(days))  # a month has 4 weeks and 3 days
    problem = NO_SUCH_DAY if max(nths[0]) > most else ""
    rule = Rule(Frequency.MONTHLY, months=months, weekdays=days, positions=tuple(nths[0]))
    return Pattern(end, rule, problem=problem)


def on_days(scan: Scan, i: int) -> Pattern | None:
    """15th, 2, 15 and 27, the last day, the 1st of may; but not the 6th friday"""
    found = listed(scan, i, day)
    if found is None or not _is_sure(scan, i, *found):
        return None
    if max(found[0]) > WEEKS_IN_A_MONTH and scan.texts[found[1]] in scan.vocabulary.days.weekdays:
        return Pattern(found[1] + 1, Rule(Frequency.MONTHLY), problem=NO_SUCH_DAY)
    if _is_nth_of_something(scan, *found):
        return None
    months, end = of_months(scan, found[1])
    if _is_of_something(scan, end):
        return None
    rule = Rule(_frequency(months), months=months, month_days=tuple(found[0]), clamps=True)
    return Pattern(end, rule)


def may_begin(scan: Scan, i: int) -> bool:
    start = _after_the(scan, i)
    return scan.texts[start].isdecimal() or nth(scan, start) is not None


def is_within_a_list(scan: Scan, i: int) -> bool:
    """Which is read from its first day on."""
    is_behind = scan.texts[i - 1] == COMMA or scan.texts[i - 1] in scan.vocabulary.repeats.also
    return is_behind and (nth(scan, i - 2) is not None or day(scan, i - 2) is not None)


def nth(scan: Scan, i: int) -> Item[int] | None:
    """first, 3rd, last"""
    number = scan.vocabulary.repeats.ordinals.get(scan.texts[i]) or _numbered(scan, i)
    return (number, i + 1) if number else None


def of_months(scan: Scan, i: int) -> Item[Months]:
    """The months that follow; none for "of the month"."""
    if every := scan.longest(scan.vocabulary.repeats.of_the_month, i):
        return (), every[1]
    is_within = scan.texts[i] in scan.vocabulary.months.of or scan.texts[i] in scan.vocabulary.counts.within
    months = listed(scan, i + 1, _month) if is_within else None
    return (tuple(months[0]), months[1]) if months else ((), i)


def _is_of_something(scan: Scan, i: int) -> bool:
    """The first monday of the quarter is not that of each month."""
    return scan.texts[i] in scan.vocabulary.months.of


def _is_nth_of_something(scan: Scan, days: list[int], end: int) -> bool:
    """The 1st of the "1st monday of the quarter" is no day of the month."""
    found = weekdays(scan, end) if max(days) <= WEEKS_IN_A_MONTH else None
    return found is not None and _is_of_something(scan, found[1])


def _workday(scan: Scan, i: int) -> int | None:
    """Where the word for it ends."""
    kind = scan.longest(scan.vocabulary.repeats.sets, i)
    return kind[1] if kind and kind[0] is DaySet.WORK else None


def _month(scan: Scan, i: int) -> Item[int] | None:
    number = scan.vocabulary.months.named.get(scan.texts[i])
    return (number, i + 1) if number else None


def _frequency(months: Months) -> Frequency:
    return Frequency.YEARLY if months else Frequency.MONTHLY


def day(scan: Scan, i: int) -> Item[int] | None:
    start = _after_the(scan, i)
    if found := nth(scan, start):
        number, end = found
        is_day = scan.texts[end] in scan.vocabulary.repeats.day
        return (number, end + 1) if is_day else _day_number(scan, start, number, end)
    text = scan.texts[start]
    is_day = text.isdecimal() and text.isascii() and len(text) <= 2 and 0 < int(text) <= LONGEST_MONTH
    return (int(text), start + 1) if is_day else None


def _day_number(scan: Scan, i: int, number: int, end: int) -> Item[int] | None:
    """A "last" of nothing is no day, and a "first" only of the month, or as "the first" of nothing else."""
    is_digits = scan.texts[i][:1].isdecimal() or of_months(scan, end)[1] > end
    is_named = number > 0 and scan.texts[i - 1] in scan.vocabulary.months.the
    return (number, end) if is_digits or (is_named and not scan.texts[end][:1].isalnum()) else None


def _is_sure(scan: Scan, i: int, days: list[int], end: int) -> bool:
    """Bare numbers are days only in a list that ends with more of a date, a token, or the line."""
    if not scan.texts[_after_the(scan, i)].isdecimal():
        return True
    return len(days) > 1 and not (
        scan.texts[end].isalpha() and scan.texts[end] in scan.vocabulary.counts.units
    )


def _numbered(scan: Scan, i: int) -> int | None:
    text = scan.texts[i]
    match = NUMBERED.fullmatch(text) if text[:1].isdecimal() else None
    is_ordinal = match and match[2] in scan.vocabulary.months.ordinals
    return int(match[1]) if match and is_ordinal and int(match[1]) <= LONGEST_MONTH else None


def _after_the(scan: Scan, i: int) -> int:
    return i + (scan.texts[i] in scan.vocabulary.months.the)
