"""What was measured, beside what it should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A bound that the figure keeps to: at least, or at most."""

    bound: float
    at_least: bool = False

    def is_met_by(self, figure: float) -> bool:
        return figure >= self.bound if self.at_least else figure <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.bound:g}"


def at_least(bound: float) -> Target:
    return Target(bound, at_least=True)


def at_most(bound: float) -> Target:
    return Target(bound)


@dataclass(frozen=True, slots=True)
class Line:
    """`figure` is what a target is about; `detail` is what it was made of."""

    what: str
    figure: float
    unit: str = ""
    detail: str = ""
    target: Target | None = None

    @property
    def verdict(self) -> str:
        if self.target is None:
            return ""
        return "met" if self.target.is_met_by(self.figure) else "MISSED"


HEADINGS = ("what", "measured", "target", "", "made of")
WIDTHS = (46, 14, 6, 6, 0)
"""Told beforehand, so that what is known is on the screen before the next is measured."""


def table(lines: Iterable[Line]) -> Iterator[str]:
    """In Markdown, row by row, so that it can stand in docs/performance.md as it is."""
    yield _row(HEADINGS)
    yield _row(["-" * (width or 3) for width in WIDTHS])
    for line in lines:
        yield _row((line.what, _figure(line), str(line.target or ""), line.verdict, line.detail))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))} |"


def _figure(line: Line) -> str:
    return f"{short(line.figure)} {line.unit}".rstrip()


def short(figure: float) -> str:
    """Three digits that matter."""
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"
