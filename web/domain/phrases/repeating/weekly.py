"""By the day of the week: "mon, wed and fri", "monday to friday", "weekday", "weekends"."""

from __future__ import annotations

import re

from web.domain.phrases.repeat_words import DaySet
from web.domain.phrases.repeating.lists import Item, listed
from web.domain.phrases.repeating.pattern import Pattern
from web.domain.phrases.scan import Scan
from web.domain.recurrence.rule import Frequency, Rule, Weekday

HYPHENATED = re.compile(r"(\w+)[-–](\w+)")
SEPARATORS = re.compile(r"[/,&+]")
SATURDAY, SUNDAY = 5, 6
WEEK = 7
Days = tuple[int, ...]


def on_weekdays(scan: Scan, i: int) -> Pattern | None:
    found = weekdays(scan, i)
    if found is None:
        return None
    return Pattern(found[1], Rule(Frequency.WEEKLY, weekdays=tuple(map(Weekday, found[0]))))


def weekdays(scan: Scan, i: int) -> Item[Days] | None:
    found = listed(scan, i, _days_in_a_row, most=WEEK)
    return (tuple(sorted({day for days in found[0] for day in days})), found[1]) if found else None


def _days_in_a_row(scan: Scan, i: int) -> Item[Days] | None:
    """mon wed fri, each day once; but in "friday sun cream" the sun is another matter."""
    found = _days(scan, i)
    while found and (more := _day_more(scan, found)):
        found = (*found[0], *more[0]), more[1]
    return found


def _day_more(scan: Scan, days: Item[Days]) -> Item[Days] | None:
    named, end = days
    more = _days(scan, end) if len(named) < WEEK else None
    return more if more and (_is_sure(scan, end) or _closes(scan, more[1])) else None


def _is_sure(scan: Scan, i: int) -> bool:
    return scan.texts[i] not in scan.vocabulary.grammar.ordinary


def _closes(scan: Scan, i: int) -> bool:
    """Whether there is no word after it that an ordinary word may belong to."""
    text = scan.texts[i]
    is_led = text in scan.vocabulary.grammar.leads or text in scan.vocabulary.repeats.also
    return not text[:1].isalpha() or is_led or _weekday(scan, text) is not None


def whole_weekend(scan: Scan, i: int) -> Item[Days] | None:
    """As what is left out: both of its days."""
    kind = scan.longest(scan.vocabulary.repeats.sets, i)
    return ((SATURDAY, SUNDAY), kind[1]) if kind and kind[0] is DaySet.WEEKEND else None


def _days(scan: Scan, i: int) -> Item[Days] | None:
    text = scan.texts[i]
    if match := HYPHENATED.fullmatch(text):
        return _range(scan, match[1], match[2], i + 1)
    if scan.texts[i + 1] in scan.vocabulary.repeats.to and (
        found := _range(scan, text, scan.texts[i + 2], i + 3)
    ):
        return found
    day = _weekday(scan, text)
    if day is not None:
        return (day,), i + 1
    if listed := _listed_in(scan, text):
        return listed, i + 1
    kind = scan.longest(scan.vocabulary.repeats.sets, i)
    if kind and kind[0] is DaySet.WORK:
        return workdays(scan, kind[1])
    return (days_in(scan, kind[0]), kind[1]) if kind else None


def range_end(scan: Scan, i: int) -> int | None:
    """Where a "monday to friday" ends."""
    is_to = scan.texts[i + 1] in scan.vocabulary.repeats.to and scan.texts[i] in scan.vocabulary.days.weekdays
    found = _range(scan, scan.texts[i], scan.texts[i + 2], i + 3) if is_to else None
    return found[1] if found else None


def is_glued(scan: Scan, i: int) -> bool:
    """mon-fri, tue/thu"""
    text = scan.texts[i]
    if text[:3] not in scan.vocabulary.days.weekdays or text.isalpha():
        return False
    match = HYPHENATED.fullmatch(text)
    return bool(_listed_in(scan, text) or (match and _range(scan, match[1], match[2], i)))


def days_in(scan: Scan, kind: DaySet) -> Days:
    """Once a weekend is on its Saturday."""
    return scan.moment.work_week if kind is DaySet.WORK else (SATURDAY,)


def workdays(scan: Scan, i: int) -> Item[Days]:
    """Those of the account, or those that are named behind: workdays of sunday to thursday."""
    is_named = scan.texts[i] in scan.vocabulary.months.of
    return (weekdays(scan, i + 1) if is_named else None) or (scan.moment.work_week, i)


def _range(scan: Scan, first: str, last: str, end: int) -> Item[Days] | None:
    """From one to the other, over the end of the week if need be."""
    start, stop = _weekday(scan, first), _weekday(scan, last)
    if start is None or stop is None or start == stop:
        return None
    return tuple((start + count) % 7 for count in range((stop - start) % 7 + 1)), end


def _listed_in(scan: Scan, text: str) -> Days:
    """mon/wed/fri"""
    days = [_weekday(scan, name) for name in SEPARATORS.split(text)]
    known = tuple(day for day in days if day is not None)
    return known if len(known) == len(days) > 1 else ()


def _weekday(scan: Scan, text: str) -> int | None:
    day = scan.vocabulary.days.weekdays.get(text)
    return scan.vocabulary.repeats.plurals.get(text) if day is None else day
