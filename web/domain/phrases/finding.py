"""What was understood somewhere in a line, before it is decided what counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part


class Meaning(StrEnum):
    PROJECT = "project"
    TAG = "tag"
    PRIORITY = "priority"
    DUE = "due"
    DEADLINE = "deadline"
    START = "start"
    NOTES = "notes"
    PLAIN = "plain"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Words `first` to `end`, and what they mean. `problem` says why they mean nothing."""

    first: int
    end: int
    meaning: Meaning
    name: str = ""
    occasion: Occasion | None = None
    problem: str = ""

    @property
    def part(self) -> Part | None:
        return self.occasion.part if self.occasion else None

    @property
    def has_day(self) -> bool:
        return self.part is not None and self.part.day is not None

    @property
    def has_time(self) -> bool:
        return self.part is not None and self.part.clock is not None

    @property
    def is_explicit(self) -> bool:
        """Led to by a preposition, or made of several parts."""
        return self.occasion is not None and (self.occasion.lead is not None or self.occasion.part.compound)
