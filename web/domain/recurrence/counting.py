"""Periods by number: years, months, weeks, days … since the calendar began, so that each is one step away."""

from __future__ import annotations

import datetime as dt

from web.domain.recurrence.rule import Frequency, Rule

SECONDS = {Frequency.HOURLY: 3600, Frequency.MINUTELY: 60, Frequency.SECONDLY: 1}
DAY = 86400


def number_of(rule: Rule, wall: dt.datetime) -> int:
    """The period that this moment of the wall clock is in; on a day off, the workday to come."""
    day = wall.toordinal()
    match rule.frequency:
        case Frequency.YEARLY:
            return wall.year
        case Frequency.MONTHLY:
            return wall.year * 12 + wall.month - 1
        case Frequency.WEEKLY:
            return (day - 1 - rule.week_start) // 7
        case Frequency.DAILY:
            return day
        case Frequency.WORKDAILY:
            return _workday(rule, wall.date())
    return (day * DAY + wall.hour * 3600 + wall.minute * 60 + wall.second) // SECONDS[rule.frequency]


def first_day(rule: Rule, number: int) -> int:
    """The ordinal of its first day, which is beyond the calendar for the weeks at its ends."""
    match rule.frequency:
        case Frequency.YEARLY:
            return dt.date(number, 1, 1).toordinal()
        case Frequency.MONTHLY:
            return dt.date(number // 12, number % 12 + 1, 1).toordinal()
        case Frequency.WEEKLY:
            return number * 7 + 1 + rule.week_start
        case Frequency.WORKDAILY:
            week, place = divmod(number, len(rule.weekdays))
            return week * 7 + 1 + rule.weekdays[place].day
        case Frequency.DAILY:
            return number
    return number * SECONDS[rule.frequency] // DAY


def _workday(rule: Rule, day: dt.date) -> int:
    before = sum(each.day < day.weekday() for each in rule.weekdays)
    return (day.toordinal() - 1) // 7 * len(rule.weekdays) + before
