"""How much is measured: as much as tells something, or as little as proves that it can be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """Each figure is the best of `rounds`, since a shared machine only ever adds to the time."""

    rounds: int = 4
    pages: int = 1500
    changes: int = 150
    adds: int = 1500
    commits: int = 3000
    starts: int = 5
    lines: int = 30
    readings: int = 300
    sizes: tuple[int, ...] = (50, 1_000, 10_000, 100_000)


FULL = Effort()
TINY = Effort(rounds=1, pages=20, changes=3, adds=32, commits=20, starts=1, lines=2, readings=5, sizes=(60,))
