"""Days by their distance or their weekday: "tomorrow", "fri", "next week"."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.almanac import coming
from web.domain.phrases.clock import Clock, Said
from web.domain.phrases.part import Part, Strength, strength_of
from web.domain.phrases.scan import Scan

WEEK = dt.timedelta(7)


def named(scan: Scan, i: int) -> Part | None:
    """today, tomorrow, day after tomorrow"""
    found = scan.longest(scan.vocabulary.days.named, i)
    if found is None or scan.is_named(i) or _is_somebody(scan, i):
        return None
    days, end = found
    if days >= 0 and _is_a_week_on(scan, end):
        return Part(end + 1, scan.today + dt.timedelta(days) + WEEK)
    is_any = " ".join(scan.texts[i:end]) in scan.vocabulary.days.day_ends
    day = scan.today + dt.timedelta(days)
    return Part(end, day, strength=strength_of(scan, i, end), is_any_day=is_any)


def part_of_today(scan: Scan, i: int) -> Part | None:
    """tonight, this morning"""
    found = scan.longest(scan.vocabulary.times.parts_of_today, i)
    return Part(found[1], scan.today, Clock(found[0], Said.PART)) if found else None


def half_behind_day(scan: Scan, i: int) -> Part | None:
    """The am of "sat am", the eve of "tomorrow eve"."""
    before, days = scan.texts[i - 1], scan.vocabulary.days
    if before not in days.weekdays and before not in days.named:
        return None
    end = i + 1 + ("." in scan.texts[i] and scan.texts[i + 1] == "." and scan.glued(i + 1))
    clock = Clock(scan.vocabulary.times.halves_of_day[scan.texts[i]], Said.PART)
    return Part(end, clock=clock, strength=Strength.SHY)


def weekday(scan: Scan, i: int) -> Part | None:
    """The next one after today."""
    number = scan.vocabulary.days.weekdays.get(scan.texts[i])
    if number is None or scan.is_named(i) or _is_one_of_a_month(scan, i) or _is_feast(scan, i):
        return None
    if end := _after_this_week(scan, i + 1):
        return Part(end, coming(scan.moment.week(scan.today), number))
    day = coming(scan.today + dt.timedelta(1), number)
    if _is_a_week_on(scan, i + 1):
        return Part(i + 2, day + WEEK)
    return Part(i + 1, day, strength=strength_of(scan, i, i + 1), bare_weekday=True)


def the_weekday(scan: Scan, i: int) -> Part | None:
    """The friday of "on the friday", where nothing follows that it is the day of."""
    part = next_weekday(scan, i + 1) or weekday(scan, i + 1)
    if part is None or part.strength is not Strength.STRONG:
        return None
    after = scan.texts[part.end]
    is_followed = after[:1].isalpha() and after not in scan.vocabulary.grammar.joiners
    return None if is_followed else part._replace(strength=Strength.LAST)


def this_weekday(scan: Scan, i: int) -> Part | None:
    """The coming one, today included: "this fri", "this coming fri"; and "this week fri"."""
    words = scan.vocabulary.days
    in_week = _after_this_week(scan, i)
    at = i + 1 + (scan.texts[i + 1] in words.this)
    if in_week:
        at = in_week + (scan.texts[in_week] in scan.vocabulary.repeats.on)
    number = words.weekdays.get(scan.texts[at])
    if number is None or scan.texts[i] not in words.this:
        return None
    return Part(at + 1, coming(scan.moment.week(scan.today) if in_week else scan.today, number))


def next_weekday(scan: Scan, i: int) -> Part | None:
    """The one of next week, by the account's week."""
    number = scan.vocabulary.days.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.days.next:
        return None
    return Part(i + 2, coming(_next_week(scan), number))


def last_weekday(scan: Scan, i: int) -> Part | None:
    number = scan.vocabulary.days.weekdays.get(scan.texts[i + 1])
    if number is None or scan.texts[i] not in scan.vocabulary.days.last or _is_one_of_a_month(scan, i + 1):
        return None
    return Part(i + 2, coming(scan.today - dt.timedelta(7), number))


def _is_one_of_a_month(scan: Scan, i: int) -> bool:
    """first monday, the last friday, last friday of may, monday after next: not the next one"""
    words, months = scan.vocabulary.days, scan.vocabulary.months
    is_of = scan.texts[i - 2] in months.the or scan.texts[i + 1] in months.of
    is_last = scan.texts[i - 1] in words.last and is_of
    is_after_next = scan.texts[i + 1] in scan.vocabulary.repeats.after and scan.texts[i + 2] in words.next
    return is_last or is_after_next or scan.texts[i - 1] in words.ranks


def _is_feast(scan: Scan, i: int) -> bool:
    """The friday of "good friday" is no other."""
    return f"{scan.texts[i - 1]} {scan.texts[i]}" in scan.vocabulary.days.movable_feasts


def _after_this_week(scan: Scan, i: int) -> int:
    """Where the "this week" ends that goes with a weekday; 0 where it does not."""
    at = i + (scan.texts[i] in scan.vocabulary.months.of)
    is_week = scan.texts[at] in scan.vocabulary.days.this and scan.texts[at + 1] in scan.vocabulary.days.week
    return at + 2 if is_week else 0


def _is_a_week_on(scan: Scan, i: int) -> bool:
    """Thursday week, unless that is the beginning of a "week planning"."""
    after = scan.texts[i + 1]
    is_led = after in scan.vocabulary.grammar.leading
    return scan.texts[i] in scan.vocabulary.days.week and (is_led or not after[:1].isalnum())


def _is_somebody(scan: Scan, i: int) -> bool:
    """Tom is written with a capital where nothing else makes it one."""
    if scan.texts[i] not in scan.vocabulary.grammar.shy or not scan.is_titled(i, i + 1):
        return False
    return any(text != "\\" for text in scan.texts[:i])


def _next_week(scan: Scan) -> dt.date:
    return scan.moment.week(scan.today) + dt.timedelta(7)
