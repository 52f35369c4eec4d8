"""What a recurrence may hold that is kept, wherever it comes from: a form, a phrase, or anybody's file."""

from __future__ import annotations

from collections.abc import Iterator

from web.domain.errors import Invalid
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.remaining import can_be_counted
from web.domain.recurrence.rrule.checking import checked as checked_parts
from web.domain.recurrence.rrule.checking import lists
from web.domain.recurrence.rrule.parts import NUMBERS
from web.domain.recurrence.rule import Frequency, Rule

MOST = 9999
"""Of whatever is counted: between two, and in all."""
EXCEPTIONS_LIMIT = 366
TOO_FINE = "A to-do repeats by the minute at the most: its dates have no seconds."
UNCOUNTABLE = "So many of what fits so rarely cannot be counted: say until when instead."
SENTENCE = "This is not a rule that any calendar could follow."


def checked(recurrence: Recurrence) -> Recurrence:
    """Raises Invalid."""
    if not all((*_bounds(recurrence), *_numbers(recurrence.rule))):
        raise Invalid({"recurrence": SENTENCE})
    if recurrence.rule.frequency is Frequency.SECONDLY or any(recurrence.rule.seconds):
        raise Invalid({"recurrence": TOO_FINE})
    checked_parts(recurrence.rule)
    if not can_be_counted(recurrence):
        raise Invalid({"recurrence": UNCOUNTABLE})
    return recurrence


def _bounds(recurrence: Recurrence) -> Iterator[bool]:
    exceptions = recurrence.exceptions
    yield recurrence.anchor.can_be_kept
    yield recurrence.until is None or recurrence.until.can_be_kept
    yield recurrence.count is None or 1 <= recurrence.count <= MOST
    yield len(exceptions.dates) <= EXCEPTIONS_LIMIT
    yield all(day in range(7) for day in exceptions.weekdays)


def _numbers(rule: Rule) -> Iterator[bool]:
    yield 1 <= rule.interval <= MOST
    yield rule.week_start in range(7)
    yield rule.easter is None or abs(rule.easter) <= MOST
    yield all(weekday.day in range(7) and abs(weekday.nth) <= 53 for weekday in rule.weekdays)
    for name, numbers in lists(rule).items():
        yield all(map(NUMBERS[name].allows, numbers))
