"""Days by the calendar: "27 jan", "jan 27th 2027", "2027-01-27"."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.phrases.clock import Clock
from web.domain.phrases.moment import Moment
from web.domain.phrases.part import Part
from web.domain.phrases.scan import Scan

ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:t([0-9]{2}):([0-9]{2})(?::[0-9]{2})?)?")
DAY_OF_MONTH = re.compile(r"([0-9]{1,2})([^\W\d]*)")
YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
NO_SUCH_DAY = "there is no such day"
NO_SUCH_TIME = "there is no such time"
YEARS_TO_A_LEAP_DAY = 8


def iso(scan: Scan, i: int) -> Part | None:
    match = ISO.fullmatch(scan.texts[i])
    if match is None:
        return None
    year, month, day = (int(match[group]) for group in (1, 2, 3))
    part = _part(i + 1, _exact(year, month, day))
    if part.problem or match[4] is None:
        return part
    hour, minute = int(match[4]), int(match[5])
    if hour > 23 or minute > 59:
        return Part(i + 1, problem=NO_SUCH_TIME)
    return Part(i + 1, part.day, Clock(dt.time(hour, minute)))


def month_day(scan: Scan, i: int) -> Part | None:
    """jan 27, january 27th, 2027"""
    month = scan.vocabulary.months.get(scan.texts[i])
    day = month and _day_of_month(scan, i + 1)
    return _with_year(scan, i + 2, month, day) if month and day else None


def day_month(scan: Scan, i: int) -> Part | None:
    """27 jan, 27th of january 2027, the 27th of january"""
    if scan.texts[i] in scan.vocabulary.the:
        i += 1
    day = _day_of_month(scan, i)
    at = i + 2 if scan.texts[i + 1] in scan.vocabulary.of else i + 1
    month = scan.vocabulary.months.get(scan.texts[at])
    return _with_year(scan, at + 1, month, day) if month and day else None


def _day_of_month(scan: Scan, i: int) -> int | None:
    match = DAY_OF_MONTH.fullmatch(scan.texts[i])
    if match is None or not (match[2] == "" or match[2] in scan.vocabulary.ordinals):
        return None
    return int(match[1]) if 0 < int(match[1]) < 40 else None


def _with_year(scan: Scan, i: int, month: int, day: int) -> Part:
    at = i + 1 if scan.texts[i] == "," else i
    if YEAR.fullmatch(scan.texts[at]):
        return _part(at + 1, _exact(int(scan.texts[at]), month, day))
    return _part(i, _ahead(scan.moment, month, day))


def _part(end: int, day: dt.date | None) -> Part:
    return Part(end, day) if day else Part(end, problem=NO_SUCH_DAY)


def _ahead(moment: Moment, month: int, day: int) -> dt.date | None:
    """This year if it is not over, else the next year that has it."""
    today = moment.today
    years = range(today.year, min(today.year + YEARS_TO_A_LEAP_DAY, dt.MAXYEAR) + 1)
    dates = (_exact(year, month, day) for year in years)
    return next((date for date in dates if date and date >= today), None)


def _exact(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
