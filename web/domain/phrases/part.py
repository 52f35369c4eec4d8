"""A piece of a date phrase, and what two pieces side by side say together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from web.domain.phrases.clock import Clock
from web.domain.phrases.scan import Scan


class Strength(Enum):
    STRONG = auto()
    ORDINARY = auto()
    """Mostly an ordinary word: counts where the grammar around it makes it a date."""
    SHY = auto()
    """Counts only beside another part."""
    HOUR = auto()
    """"at 9": counts at the end, before a token, or beside another part."""
    NAMED = auto()
    """As an ordinary word, but "for christmas" says what for."""
    LED = auto()
    """Counts only after a preposition, and never beside a time: April may be a person."""
    LAST = auto()
    """Counts only at the end of the line."""
    ALONE = auto()
    """Counts only as the whole text."""


@dataclass(frozen=True, slots=True)
class Part:
    """`end` is the index after its last word. A part with a problem looked like a date and is none."""

    end: int
    day: dt.date | None = None
    clock: Clock | None = None
    strength: Strength = Strength.STRONG
    bare_weekday: bool = False
    compound: bool = False
    problem: str = ""
    note: str = ""
    """What to say of a part that was understood."""


NO_SUCH_DAY = "there is no such day"
NO_SUCH_TIME = "there is no such time"

Rule = Callable[[Scan, int], Part | None]


def dated(end: int, day: dt.date | None, strength: Strength = Strength.STRONG) -> Part:
    """None says that there is no such day."""
    return Part(end, day, strength=strength) if day else Part(end, strength=strength, problem=NO_SUCH_DAY)


def join(left: Part, right: Part) -> Part | None:
    """None when the two contradict each other and so are two phrases."""
    if left.problem or right.problem:
        return Part(right.end, problem=left.problem or right.problem)
    if Strength.LED in {left.strength, right.strength} or _clash(left, right):
        return None
    return together(left, right)


def together(left: Part, right: Part) -> Part:
    weekday = not any(part.day and not part.bare_weekday for part in (left, right))
    day, clock = _day(left, right), _clock(left.clock, right.clock)
    note = left.note or right.note or _mismatch(left, right)
    return Part(right.end, day, clock, bare_weekday=weekday, compound=True, note=note)


def _clash(left: Part, right: Part) -> bool:
    days = left.day and right.day and left.bare_weekday == right.bare_weekday
    clocks = left.clock and right.clock and left.clock.is_part_of_day == right.clock.is_part_of_day
    return bool(days or clocks)


def _day(left: Part, right: Part) -> dt.date | None:
    """In "fri 27 jan" the calendar wins over the weekday."""
    if left.day and right.day:
        return right.day if left.bare_weekday else left.day
    return left.day or right.day


def _mismatch(left: Part, right: Part) -> str:
    if not left.day or not right.day or left.day.weekday() == right.day.weekday():
        return ""
    day = right.day if left.bare_weekday else left.day
    return f"{day.day} {day:%B %Y} is a {day:%A}"


def _clock(left: Clock | None, right: Clock | None) -> Clock | None:
    if left and right:
        return right.within(left) if left.is_part_of_day else left.within(right)
    return left or right
