"""What was understood somewhere in a line, before it is decided what counts."""

from __future__ import annotations

from typing import NamedTuple

from web.domain.phrases.meaning import Meaning
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part
from web.domain.phrases.repeating.series import Series


class Finding(NamedTuple):
    """Words `first` to `end`, and what they mean. `problem` says why they mean nothing."""

    first: int
    end: int
    meaning: Meaning
    name: str = ""
    section: str = ""
    """That of a project."""
    occasion: Occasion | None = None
    minutes: int | None = None
    """How long something takes, or how long before it a reminder comes."""
    series: Series | None = None
    root: int = -1
    """Where the series began that this goes on with, behind a token."""
    clears: bool = False
    problem: str = ""

    @property
    def part(self) -> Part | None:
        return self.occasion.part if self.occasion else None

    @property
    def has_day(self) -> bool:
        """Someday is as much of a day as any."""
        return self.clears or (self.part is not None and self.part.day is not None)

    @property
    def has_time(self) -> bool:
        return self.part is not None and self.part.clock is not None

    @property
    def is_explicit(self) -> bool:
        """Led to by a preposition, or made of several parts."""
        return self.occasion is not None and (self.occasion.lead is not None or self.occasion.part.compound)
