"""Dates as people say them: "today 16:00", "Fri", "27 Jan"."""

from __future__ import annotations

import datetime as dt

from web.domain.when import When

NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def say(when: When, today: dt.date) -> str:
    """The shortest words that are clear today."""
    return f"{say_day(when.date, today)} {when.time:%H:%M}" if when.time else say_day(when.date, today)


def say_day(day: dt.date, today: dt.date) -> str:
    away = (day - today).days
    if away in NEAR:
        return NEAR[away]
    if -7 < away < 0:
        return f"{-away} days ago"
    if 0 < away < 7:
        return WEEKDAYS[day.weekday()][:3]
    return _day_and_month(day, today)


def _day_and_month(day: dt.date, today: dt.date) -> str:
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def say_clearly(when: When, today: dt.date) -> str:
    """With weekday and date both, so that nobody has to count: "Fri 4 Dec 09:00"."""
    day = f"{WEEKDAYS[when.date.weekday()][:3]} {_day_and_month(when.date, today)}"
    time = f" {when.time:%H:%M}" if when.time else ""
    return f"{day}{time}{f' {when.zone}' if when.zone else ''}"


def say_in_full(when: When) -> str:
    """Nothing left out: "Friday 4 December 2026, 09:00 Europe/Berlin"."""
    day = say_date(when.date)
    time = f", {when.time:%H:%M}" if when.time else ""
    return f"{day}{time}{f' {when.zone}' if when.zone else ''}"


def iso_wall(when: When) -> str:
    """For `<time datetime>`, which knows no zone in brackets."""
    return when.iso.partition("[")[0]


def say_date(day: dt.date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def say_distance(day: dt.date, today: dt.date) -> str:
    """How far off a day is: "in 3 weeks", "5 days ago"."""
    away = (day - today).days
    if away in NEAR:
        return NEAR[away]
    count, unit = _coarse(abs(away))
    words = f"{count} {unit}{'s' if count > 1 else ''}"
    return f"in {words}" if away > 0 else f"{words} ago"


def _coarse(days: int) -> tuple[int, str]:
    if days < 14:
        return days, "day"
    if days < 60:
        return days // 7, "week"
    return (days // 30, "month") if days < 730 else (days // 365, "year")
