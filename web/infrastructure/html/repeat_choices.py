"""What the form of a recurrence offers, in the words in which it offers it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from web.domain.recurrence.recurrence import CatchUp, Mode
from web.domain.recurrence.rule import Frequency
from web.domain.wording import MONTHS, WEEKDAYS

WORKDAY = 7
"""Stands behind the days of the week, where a day of the month is chosen by its kind."""
LAST = -1


class Unit(StrEnum):
    DAYS = "days"
    WORKDAYS = "workdays"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Choice(NamedTuple):
    id: object
    name: str


FREQUENCIES = {
    Unit.DAYS: Frequency.DAILY,
    Unit.WORKDAYS: Frequency.WORKDAILY,
    Unit.WEEKS: Frequency.WEEKLY,
    Unit.MONTHS: Frequency.MONTHLY,
    Unit.YEARS: Frequency.YEARLY,
}
CHOICES = {
    "units": tuple(Choice(unit.value, unit.value) for unit in Unit),
    "weekdays": tuple(Choice(number, name[:3]) for number, name in enumerate(WEEKDAYS)),
    "nths": (
        Choice(0, "–"),
        *(Choice(number + 1, name) for number, name in enumerate(("1st", "2nd", "3rd", "4th", "5th"))),
        Choice(LAST, "last"),
    ),
    "nth_days": (
        *(Choice(number, name) for number, name in enumerate(WEEKDAYS)),
        Choice(WORKDAY, "workday"),
    ),
    "months": tuple(Choice(number, name[:3]) for number, name in enumerate(MONTHS, 1)),
    "modes": (
        Choice(Mode.SCHEDULE.value, "its due date"),
        Choice(Mode.COMPLETION.value, "its completion"),
    ),
    "catch_ups": (
        Choice(CatchUp.SKIP.value, "go on with the next date to come"),
        Choice(CatchUp.STEP.value, "take the missed ones one by one"),
        Choice(CatchUp.PILE_UP.value, "keep every missed one as a to-do"),
    ),
}
