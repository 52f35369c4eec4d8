"""Recurrence as todo.txt programs agree on it: `rec:1w` after it was done, `rec:+1w` after it was due.

The units are d, w, m and y, and b for workdays. What cannot be said so is no part of a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.domain.recurrence.exceptions import NONE
from web.domain.recurrence.recurrence import Mode, Recurrence
from web.domain.recurrence.rule import WORK_WEEK, Frequency, Rule, Weekday
from web.domain.todo import Todo
from web.domain.when import When

KEY = "rec"
PACE = re.compile(r"(\+?)([1-9][0-9]{0,2})([dbwmy])")
UNITS = {
    "d": Frequency.DAILY,
    "b": Frequency.WORKDAILY,
    "w": Frequency.WEEKLY,
    "m": Frequency.MONTHLY,
    "y": Frequency.YEARLY,
}
LETTERS = {frequency: letter for letter, frequency in UNITS.items()}


def recurrence_of(pace: str, due: When) -> Recurrence | None:
    """None for what is no pace."""
    match = PACE.fullmatch(pace)
    if match is None:
        return None
    mode = Mode.SCHEDULE if match[1] else Mode.COMPLETION
    return Recurrence.of(_rule(UNITS[match[3]], int(match[2])), due, mode)


def pace_of(todo: Todo) -> str | None:
    recurrence, due = todo.recurrence, todo.due
    if recurrence is None or due is None or todo.instead_of or not _is_endless(recurrence):
        return None
    rule, mode = recurrence.rule, recurrence.mode
    if all(Recurrence.of(each, due, mode).rule != rule for each in _alike(rule, due)):
        return None
    return f"{'+' if mode is Mode.SCHEDULE else ''}{rule.interval}{LETTERS[rule.frequency]}"


def _is_endless(recurrence: Recurrence) -> bool:
    return recurrence.until is None and recurrence.count is None and recurrence.exceptions == NONE


def _alike(rule: Rule, due: When) -> Iterator[Rule]:
    """So many units, and the same with the day of the due date said."""
    day, frequency = due.date, rule.frequency
    if frequency in LETTERS:
        yield _rule(frequency, rule.interval)
    if frequency is Frequency.WEEKLY:
        yield Rule(frequency, rule.interval, weekdays=(Weekday(day.weekday()),))
    if frequency is Frequency.MONTHLY:
        yield Rule(frequency, rule.interval, month_days=(day.day,), clamps=True)
    if frequency is Frequency.YEARLY:
        yield Rule(frequency, rule.interval, months=(day.month,), month_days=(day.day,), clamps=True)


def _rule(frequency: Frequency, interval: int) -> Rule:
    weekdays = tuple(map(Weekday, WORK_WEEK)) if frequency is Frequency.WORKDAILY else ()
    return Rule(frequency, interval, weekdays=weekdays, clamps=True)
