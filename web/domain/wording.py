"""People's words for dates: short beside a to-do, in full where there is room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from web.domain.when import When

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
WEEKS_IN_WORDS = 8
YEAR = dt.timedelta(365)


def when_words(when: When, today: dt.date, home: ZoneInfo) -> str:
    """today 16:00, Fri, in 3 weeks, 4 Dec 2028; a zoned time by the wall clock of `home`."""
    local = when.moment(home).astimezone(home) if when.zone else None
    time = local.time() if local else when.time
    words = day_words(local.date() if local else when.date, today)
    return f"{words} {time:%H:%M}" if time else words


def full_words(when: When) -> str:
    """Friday 4 December 2026 at 09:00 (Europe/Berlin)"""
    words = full_day(when.date)
    if when.time:
        words += f" at {when.time:%H:%M}"
    return f"{words} ({when.zone})" if when.zone else words


def written_words(when: When) -> str:
    """As one might type it, and as it is read back wherever and whenever: 4 Dec 2026 09:00"""
    date = when.date
    words = f"{date.day} {MONTHS[date.month - 1][:3]} {date.year}"
    return f"{words} {when.time:%H:%M}" if when.time else words


def clear_words(when: When, today: dt.date) -> str:
    """With weekday and date both, so that nobody has to count: Fri 4 Dec 09:00"""
    words = f"{WEEKDAYS[when.date.weekday()][:3]} {_date(when.date, today)}"
    if when.time:
        words += f" {when.time:%H:%M}"
    return f"{words} {when.zone}" if when.zone else words


def brief_dates(whens: Sequence[When], today: dt.date) -> Iterator[str]:
    """1 Dec, 1 Jan, 1 Feb: a year only beyond the coming one, times of day only where they differ."""
    are_timed = len({when.time for when in whens}) > 1
    for when in whens:
        year = "" if when.date - today < YEAR else f" {when.date.year}"
        time = f" {when.time:%H:%M}" if are_timed and when.time else ""
        yield f"{when.date.day} {MONTHS[when.date.month - 1][:3]}{year}{time}"


def day_words(day: dt.date, today: dt.date) -> str:
    days = (day - today).days
    if days in NEAR:
        return NEAR[days]
    if -7 < days < -1:
        return f"{-days} days ago"
    if 1 < days < 7:
        return WEEKDAYS[day.weekday()][:3]
    if 7 < days <= 7 * WEEKS_IN_WORDS and days % 7 == 0:
        return f"in {days // 7} weeks"
    return _date(day, today)


def day_title(day: dt.date, today: dt.date) -> str:
    """A heading: Today, Tomorrow, Fri 4 Dec, Mon 4 Jan 2027."""
    days = (day - today).days
    return NEAR[days].capitalize() if days in NEAR else f"{WEEKDAYS[day.weekday()][:3]} {_date(day, today)}"


def full_day(day: dt.date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def clear_day(day: dt.date) -> str:
    """Tue 1 Dec"""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def _date(day: dt.date, today: dt.date) -> str:
    """The year only where it is not the present one."""
    words = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return words if day.year == today.year else f"{words} {day.year}"
