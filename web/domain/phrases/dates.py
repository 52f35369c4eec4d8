"""Days by the calendar: "27 jan", "jan 27th 2027", "2027-01-27"."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.phrases.almanac import add_months, ahead, exact, next_numbered
from web.domain.phrases.clock import Clock
from web.domain.phrases.part import NO_SUCH_TIME, Part, Strength, dated
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead

ISO = re.compile(r"([0-9]{4})([-/])([0-9]{2})\2([0-9]{2})(?:t([0-9]{2}):([0-9]{2})(?::[0-9]{2})?(z)?)?")
DAY_OF_MONTH = re.compile(r"([0-9]{1,2})([^\W\d]*)")
SPAN = re.compile(r"([0-9]{1,2})[-–]([0-9]{1,2})")
SEVERAL = "for several days, say “from 5 dec to 12 dec”"
YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")


def iso(scan: Scan, i: int) -> Part | None:
    match = ISO.fullmatch(scan.texts[i])
    if match is None:
        return None
    year, month, day = (int(match[group]) for group in (1, 3, 4))
    part = dated(i + 1, exact(year, month, day))
    if part.problem or match[5] is None:
        return part
    hour, minute = int(match[5]), int(match[6])
    if hour > 23 or minute > 59:
        return Part(i + 1, problem=NO_SUCH_TIME)
    return Part(i + 1, part.day, Clock(dt.time(hour, minute), zone="UTC" if match[7] else None))


def month_day(scan: Scan, i: int) -> Part | None:
    """jan 27, january 27th, 2027, jan. the 27th"""
    month = scan.vocabulary.months.named.get(scan.texts[i])
    at = _after_dot(scan, i + 1)
    at += scan.texts[at] in scan.vocabulary.months.the and not scan.texts[at + 1].isdecimal()
    day = month and _day_of_month(scan, at)
    if not month or not day or _is_span(scan, at + 1):
        return None
    return _with_year(scan, at + 1, month, day)


def day_month(scan: Scan, i: int) -> Part | None:
    """27 jan, 27. jan, 27th of january 2027, the 27th of january"""
    if scan.texts[i] in scan.vocabulary.months.the and not scan.texts[i + 1].isdecimal():
        i += 1
    day = None if _is_span(scan, i - 1) else _day_of_month(scan, i)
    at = _after_dot(scan, i + 1)
    is_sentence = at > i + 1 and _is_sentence(scan, at)
    at += scan.texts[at] in scan.vocabulary.months.of
    if is_sentence or scan.texts[at + 1] in scan.vocabulary.months.streets:
        return None
    month = scan.vocabulary.months.named.get(scan.texts[at])
    return _with_year(scan, at + 1, month, day) if month and day else None


def several_days(scan: Scan, i: int) -> Part | None:
    """5-12 december, december 5 to 12, from 5 to 12 december: none of them is the date."""
    named, end = scan.vocabulary.months.named, _span_end(scan, i)
    if end and scan.texts[end] in named and not _is_sentence(scan, end):
        return Part(end + 1, problem=SEVERAL)
    end = _span_end(scan, i + 1) if scan.texts[i] in named else 0
    return Part(end, problem=SEVERAL) if end else None


def day_within(scan: Scan, i: int, month: dt.date) -> Part | None:
    """The 5th of the month that begins then: "next month on the 5th"."""
    at = i + (scan.texts[i] in scan.vocabulary.repeats.on)
    at += scan.texts[at] in scan.vocabulary.months.the
    day = None if scan.texts[at].isdecimal() else _day_of_month(scan, at)
    return dated(at + 1, exact(month.year, month.month, day)) if day else None


def ordinal(scan: Scan, i: int) -> Part | None:
    """27th, the 27th: but not "5th Avenue", nor "the 2nd floor"."""
    named = scan.texts[i] in scan.vocabulary.months.the
    at = i + 1 if named else i
    day = _day_of_month(scan, at)
    if day is None or day > 31 or scan.texts[at].isdecimal():
        return None
    after = scan.texts[at + 1]
    if after in scan.vocabulary.months.numbered or after in scan.vocabulary.days.weekdays:
        return None
    strength = Strength.ORDINARY if named else Strength.LAST
    plain = Part(at + 1, next_numbered(scan.today, day), strength=strength)
    return _of_the_month(scan, at + 1, day) or plain


def span(scan: Scan, i: int) -> tuple[tuple[dt.date, ...], int] | None:
    """The days of "dec 24-26" and "24-26 dec"."""
    month, days = scan.vocabulary.months.named, (SPAN.fullmatch(text) for text in scan.texts[i : i + 2])
    number = month.get(scan.texts[i]) or month.get(scan.texts[i + 1])
    found = next((match for match in days if match), None)
    numbers = range(int(found[1]), int(found[2]) + 1) if number and found else ()
    dates = [ahead(scan.today, number, day) for day in numbers if 0 < day < 32] if number else []
    known = tuple(day for day in dates if day)
    return (known, i + 2) if known and len(known) == len(numbers) else None


def _of_the_month(scan: Scan, i: int, day: int) -> Part | None:
    """The 27th of the month, the 1st of next month"""
    found = scan.longest(scan.vocabulary.months.of_the_month, i)
    if found is None:
        return None
    first = add_months(scan.today.replace(day=1), found[0])
    return dated(
        found[1], exact(first.year, first.month, day) if found[0] else next_numbered(scan.today, day)
    )


def _span_end(scan: Scan, i: int) -> int:
    """Behind the "5-12" or "5 to 12" that stands at `i`; 0 where there is none."""
    if SPAN.fullmatch(scan.texts[i]):
        return i + 1
    return i + 3 if _is_span(scan, i + 1) else 0


def _is_span(scan: Scan, i: int) -> bool:
    """The "to" of "may 20 to 25" and "20 to 25 may", but not the "until" of "every 20th until 25 may"."""
    if i <= 0 or scan.texts[i] not in scan.vocabulary.times.to:
        return False
    if scan.vocabulary.grammar.leads.get(scan.texts[i]) is Lead.END:
        return False
    return bool(_day_of_month(scan, i - 1) and _day_of_month(scan, i + 1))


def _is_sentence(scan: Scan, i: int) -> bool:
    """Whether a month behind a dot may be a word that begins one: "Read chapter 27. May I go"."""
    return scan.texts[i + 1][:1].isalpha() and scan.texts[i] not in scan.vocabulary.months.plain


def _after_dot(scan: Scan, i: int) -> int:
    """That of "jan. 27" and "27. jan"."""
    return i + (scan.texts[i] == "." and scan.glued(i))


def _day_of_month(scan: Scan, i: int) -> int | None:
    text = scan.texts[i]
    match = DAY_OF_MONTH.fullmatch(text) if text[:1].isdecimal() else None
    if match is None or not (match[2] == "" or match[2] in scan.vocabulary.months.ordinals):
        return None
    return int(match[1]) if 0 < int(match[1]) < 40 else None


def _with_year(scan: Scan, i: int, month: int, day: int) -> Part:
    at = i + 1 if scan.texts[i] == "," else _after_dot(scan, i)
    if YEAR.fullmatch(scan.texts[at]) and scan.texts[at + 1] not in scan.vocabulary.repeats.times:
        return dated(at + 1, exact(int(scan.texts[at]), month, day))
    return dated(i, ahead(scan.today, month, day))
