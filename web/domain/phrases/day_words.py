"""The tables of words for days, weeks and feasts, which a locale fills in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.repeat_words import Words


class Stretch(Enum):
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()


@dataclass(frozen=True, slots=True)
class DayWords:
    named: Phrases[int]
    """Days from today."""
    day_ends: Words
    """Those that go with any day: "eod friday"."""
    weekdays: Mapping[str, int]
    this: Words
    next: Words
    last: Words
    week: Words
    """After a weekday, the one of a week later."""
    ranks: Words
    """Before a weekday, these say which one of a month."""
    beginnings: Phrases[Stretch]
    ends: Phrases[tuple[Stretch, int]]
    """With how many weeks, months or years from the present one; so are the weekends."""
    weekends: Phrases[int]
    later: Phrases[Stretch]
    feasts: Phrases[tuple[int, int]]
    """Month and day."""
    movable_feasts: Phrases[int]
    """Days from Easter."""
