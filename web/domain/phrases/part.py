"""A piece of a date phrase, and what two pieces side by side say together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from web.domain.phrases.almanac import coming
from web.domain.phrases.clock import Clock
from web.domain.phrases.scan import Scan


class Strength(Enum):
    STRONG = auto()
    ORDINARY = auto()
    """Mostly an ordinary word: counts where the grammar around it makes it a date."""
    SHY = auto()
    """Counts only beside another part."""
    HOUR = auto()
    """As in "at 9": counts at the end, before a token, or beside another part."""
    NAMED = auto()
    """As an ordinary word, but "for christmas" says what for."""
    LED = auto()
    """Counts only after a preposition, and never beside a time: April may be a person."""
    LAST = auto()
    """Counts only at the end of the line."""
    ALONE = auto()
    """Counts only as the whole text."""


class Part(NamedTuple):
    """`end` is the index after its last word. A part with a problem looked like a date and is none."""

    end: int
    day: dt.date | None = None
    clock: Clock | None = None
    strength: Strength = Strength.STRONG
    bare_weekday: bool = False
    week: dt.date | None = None
    """The first day of the one that a weekday beside it is in."""
    is_weekend: bool = False
    """Of which a weekday beside it is one of the two days."""
    is_any_day: bool = False
    """Of another day beside it, it is the end."""
    compound: bool = False
    minutes: int | None = None
    """To the time at which it ends."""
    problem: str = ""


WEEKEND = {5, 6}
NO_SUCH_DAY = "there is no such day"
NO_SUCH_TIME = "there is no such time"

Rule = Callable[[Scan, int], Part | None]


def dated(end: int, day: dt.date | None, strength: Strength = Strength.STRONG) -> Part:
    """None says that there is no such day."""
    return Part(end, day, strength=strength) if day else Part(end, strength=strength, problem=NO_SUCH_DAY)


def strength_of(scan: Scan, i: int, end: int) -> Strength:
    """By the tables of words that are not always dates."""
    phrase = " ".join(scan.texts[i:end])
    if phrase in scan.vocabulary.grammar.shy:
        return Strength.SHY
    return Strength.ORDINARY if phrase in scan.vocabulary.grammar.ordinary else Strength.STRONG


def join(left: Part, right: Part) -> Part | None:
    """None when the two contradict each other and so are two phrases."""
    if left.problem or right.problem:
        return Part(right.end, problem=left.problem or right.problem)
    if left.strength is Strength.LED or right.strength is Strength.LED or _clash(left, right):
        return None
    return together(left, right)


def together(left: Part, right: Part) -> Part:
    weekday = (left.bare_weekday or not left.day) and (right.bare_weekday or not right.day)
    day, clock = _day(left, right), _clock(left.clock, right.clock)
    if day and _ends_past_midnight(left.clock, right.clock):
        day += dt.timedelta(1)
    minutes = right.minutes if left.minutes is None else left.minutes
    week = None if left.day and right.day else left.week or right.week
    return Part(right.end, day, clock, bare_weekday=weekday, week=week, compound=True, minutes=minutes)


def _clash(left: Part, right: Part) -> bool:
    """A weekday beside a date is that date's, or speaks of another day."""
    days = left.day and right.day and (left.bare_weekday == right.bare_weekday or not _agree(left, right))
    is_somebody = left.strength is Strength.SHY and right.end == left.end + 1  # the tom of "pay tom tomorrow"
    is_same = left.day == right.day and not left.bare_weekday and not is_somebody
    if left.is_any_day or right.is_any_day or is_same:
        days = False
    clocks = left.clock and right.clock and left.clock.is_part_of_day == right.clock.is_part_of_day
    return bool(days or clocks)


def _agree(left: Part, right: Part) -> bool:
    weekday, other = (left, right) if left.bare_weekday else (right, left)
    if other.week:
        return not other.is_weekend or bool(weekday.day and weekday.day.weekday() in WEEKEND)
    return bool(left.day and right.day and left.day.weekday() == right.day.weekday())


def _day(left: Part, right: Part) -> dt.date | None:
    """In "fri 27 jan" the calendar wins over the weekday; "fri next week" is in that week."""
    if left.day is None or right.day is None:
        return left.day or right.day
    if left.is_any_day or right.is_any_day:
        return right.day if left.is_any_day else left.day
    weekday, other = (left.day, right) if left.bare_weekday else (right.day, left)
    return coming(other.week, weekday.weekday()) if other.week else other.day


def _ends_past_midnight(left: Clock | None, right: Clock | None) -> bool:
    if left is None or right is None:
        return False
    return right.is_after(left) if left.is_part_of_day else left.is_after(right)


def _clock(left: Clock | None, right: Clock | None) -> Clock | None:
    if left and right:
        return right.within(left) if left.is_part_of_day else left.within(right)
    return left or right
