"""The phrase for a recurrence, as one might type it: the entry reads it as the same recurrence again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from web.domain.recurrence.daytimes import times_of, without_times
from web.domain.recurrence.naming.lists import joined
from web.domain.recurrence.naming.pattern import named
from web.domain.recurrence.recurrence import Mode, Recurrence
from web.domain.recurrence.rrule.writing import write
from web.domain.recurrence.settling import settled
from web.domain.when import When
from web.domain.wording import MONTHS, WEEKDAYS

SHORTEST_RUN, LONGEST_RUN = 3, 93


def phrase(recurrence: Recurrence, work_week: Sequence[int] = ()) -> str:
    """every 3rd Friday at 16:00 until 1 May 2027; a rule that no phrase can say as RFC 5545 has it.

    Workdays are called so only to one whose `work_week` they are: others, and the readers of a book that is
    shared, are told the days.

    The first date is not in it, nor, where steps are within a day, the time: both stand beside it.
    """
    return "".join(_parts(recurrence, tuple(work_week)))


def _parts(recurrence: Recurrence, work_week: tuple[int, ...]) -> Iterator[str]:
    every = "every! " if recurrence.mode is Mode.COMPLETION else "every "
    pattern = named(without_times(recurrence.rule), work_week)
    yield every + pattern if pattern else write(recurrence.rule)
    if recurrence.anchor.time and (pattern or not recurrence.rule.names_times):
        yield _times(recurrence)
    if recurrence.count:
        yield f" {recurrence.count} {'time' if recurrence.count == 1 else 'times'}"
    if recurrence.until:
        yield f" until {_moment(recurrence.until)}"
    if recurrence.exceptions.weekdays:
        yield f" except {joined(WEEKDAYS[day] for day in recurrence.exceptions.weekdays)}"
    if recurrence.exceptions.dates:
        yield f", except {joined(_runs(recurrence.exceptions.dates))}"
    if pattern and _skips(recurrence):
        yield ", skip"


def _times(recurrence: Recurrence) -> str:
    """at 09:00 Europe/Berlin and 17:00"""
    if recurrence.rule.frequency.within_days:
        return ""
    first, *more = times_of(recurrence.rule) or [recurrence.anchor.time or dt.time()]
    zoned = _clock(replace(recurrence.anchor, time=first))
    return f" at {joined((zoned, *(f'{each:%H:%M}' for each in more)))}"


def _skips(recurrence: Recurrence) -> bool:
    """Whether it leaves out months that do not have its day, where a phrase would take their last."""
    if recurrence.mode is Mode.COMPLETION and recurrence.is_interval:
        return False
    anchor = recurrence.anchor.date if recurrence.mode is Mode.SCHEDULE else None
    return settled(replace(recurrence.rule, clamps=True), anchor) != recurrence.rule


def _runs(days: Iterable[dt.date]) -> Iterator[str]:
    """Three days in a row and more are said by their first and last, as far as they are read again."""
    runs: list[list[dt.date]] = []
    for day in days:
        is_next = runs and day - runs[-1][-1] == dt.timedelta(1) and len(runs[-1]) < LONGEST_RUN
        runs[-1].append(day) if is_next else runs.append([day])
    for run in runs:
        yield from [f"{_date(run[0])} to {_date(run[-1])}"] if len(run) >= SHORTEST_RUN else map(_date, run)


def _moment(when: When) -> str:
    return f"{_date(when.date)} {_clock(when)}" if when.time else _date(when.date)


def _date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _clock(when: When) -> str:
    return f"{when.time:%H:%M} {when.zone}" if when.zone else f"{when.time:%H:%M}"
