"""What is said of the dates that something falls on, apart from when it begins and ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from web.domain.phrases.clock import Clock
from web.domain.phrases.scan import Scan
from web.domain.recurrence.rule import Rule


@dataclass(frozen=True, slots=True)
class Pattern:
    """`end` is the index after its last word. A pattern with a problem looked like one and is none."""

    end: int
    rule: Rule
    clock: Clock | None = None
    is_weak: bool = False
    """Mostly ordinary words: counts at the end of the line, or beside more of a date."""
    problem: str = ""
    note: str = ""
    """What it means, where some would mean something else."""


PatternRule = Callable[[Scan, int], Pattern | None]
