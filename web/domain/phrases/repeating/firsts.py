"""When a series begins, and where it ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from web.domain.phrases.almanac import add_months, coming
from web.domain.phrases.clock import Clock
from web.domain.phrases.moment import Moment
from web.domain.phrases.offsets import shifted
from web.domain.phrases.part import Part
from web.domain.phrases.repeating.series import Series
from web.domain.recurrence.beginning import first
from web.domain.recurrence.daytimes import at_times
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.when import When

DAY = dt.timedelta(1)


def fits(series: Series, day: dt.date) -> bool:
    return not _is_left_out(series) and _first_day(series.rule, day, series.exceptions) == day


def is_first(series: Series, part: Part | None) -> bool:
    """Whether what stands apart in the line may say its first date, or its time."""
    if part is None or (part.day and series.has_day) or (part.clock and series.has_time):
        return False
    return part.day is None or fits(series, part.day)


def recurring(series: Series, part: Part | None, moment: Moment) -> Recurrence | None:
    """`part` is what of the line besides says its first date or its time. None if it never happens."""
    if _is_left_out(series):
        return None
    rule = _by_times_of(series, part, _by_week_of(moment, series.rule))
    if moment.due and not (part and part.day):
        anchor = _anchor_since_due(rule, part, series.exceptions, moment, moment.due)
    else:
        anchor = _anchor(rule, part, series.exceptions, moment)
    until = _until(series, anchor) if anchor else None
    if anchor is None or (until and _is_over(until, anchor)):
        return None
    return Recurrence.of(rule, anchor, series.mode, until, series.count, series.exceptions)


def _is_left_out(series: Series) -> bool:
    """Every monday except mondays: a search for the first would not end soon."""
    days = series.rule.weekdays
    return bool(days) and all(each.day in series.weekdays for each in days)


def _is_over(until: When, anchor: When) -> bool:
    return (until.date, until.time or dt.time.max) < (anchor.date, anchor.time or dt.time.min)


def _by_week_of(moment: Moment, rule: Rule) -> Rule:
    """Where it matters in which week a day is: every 2 weeks on Monday and Sunday."""
    matters = rule.frequency is Frequency.WEEKLY and rule.interval > 1 and len(rule.weekdays) > 1
    return replace(rule, week_start=moment.week_start) if matters else rule


def _by_times_of(series: Series, part: Part | None, rule: Rule) -> Rule:
    """Where there is more than one of them in a day."""
    if not series.clocks or part is None or part.clock is None:
        return rule
    return at_times(rule, [clock.usual for clock in (part.clock, *series.clocks)]) or rule


def _anchor_since_due(
    rule: Rule, part: Part | None, exceptions: Exceptions, moment: Moment, due: When
) -> When | None:
    """At its time of day. A day that is over counts only where nothing else says which one it shall be."""
    is_over = rule.names_days and due.date < moment.today
    anchor = _anchor(rule, part, exceptions, moment if is_over else moment.since(due.date))
    if anchor is None or (part and part.clock):
        return anchor
    return replace(anchor, time=due.time, zone=due.zone) if due.time else anchor


def _anchor(rule: Rule, part: Part | None, exceptions: Exceptions, moment: Moment) -> When | None:
    """Today too, unless its time has passed."""
    clock = part.clock if part else None
    if rule.hours and clock:
        return _anchor_at_times(rule, part, exceptions, moment)
    if rule.frequency.within_days:
        return _anchor_within_days(part, exceptions, moment)
    day = _first_day(rule, part.day if part and part.day else moment.today, exceptions)
    anchor = _on(day, clock) if day else None
    if anchor and not (part and part.day) and anchor.time and anchor.has_passed(moment.now, moment.zone):
        day = _first_day(rule, anchor.date + DAY, exceptions)
        return _on(day, clock) if day else None
    return anchor


def _anchor_at_times(rule: Rule, part: Part | None, exceptions: Exceptions, moment: Moment) -> When | None:
    """The next of several times."""
    zone = part.clock.zone if part and part.clock else None
    now = (moment.now.astimezone(ZoneInfo(zone)) if zone else moment.local).replace(tzinfo=None)
    since = dt.datetime.combine(part.day, dt.time()) if part and part.day else now
    found = first(rule, since.replace(second=0, microsecond=0), exceptions)
    return When(found.date(), found.time(), zone) if found else None


def _anchor_within_days(part: Part | None, exceptions: Exceptions, moment: Moment) -> When | None:
    """Hours are counted from the time that is said, or from now on."""
    start = When(moment.today, moment.local.time().replace(second=0, microsecond=0))
    if part and part.clock:
        start = part.clock.on(part.day, moment) if part.day else part.clock.next(moment)
    elif part and part.day:
        start = When(part.day, dt.time())
    day = _open_day(start.date, exceptions)
    return replace(start, date=day) if day else None


def _first_day(rule: Rule, since: dt.date, exceptions: Exceptions) -> dt.date | None:
    """A rule that names no days begins on a day that is not left out."""
    day = _open_day(since, exceptions)
    found = first(rule, dt.datetime.combine(day, dt.time()), exceptions) if day else None
    return found.date() if found else None


def _open_day(since: dt.date, exceptions: Exceptions) -> dt.date | None:
    days = (since + count * DAY for count in range(len(exceptions.dates) + 8))
    return next((day for day in days if day not in exceptions), None)


def _on(day: dt.date, clock: Clock | None) -> When:
    return When(day, clock.usual, clock.zone) if clock else When(day)


def _until(series: Series, anchor: When) -> When | None:
    """Inclusive. A weekday is the next after it begins, a day that is over then that of the next year."""
    if series.lasting:
        count, unit = series.lasting
        end = shifted(0, anchor.date, count, unit).day
        return When(end - DAY) if end else None
    if series.until is None or series.until.day is None:
        return None
    day, clock = series.until.day, series.until.clock
    if series.until.bare_weekday:
        day = coming(anchor.date, day.weekday())
    elif day < anchor.date and series.is_from:
        day = add_months(day, 12)
    return When(day, clock.usual if clock else None, clock.zone if clock else None)
