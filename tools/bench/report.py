"""What was measured, beside what it should be."""

from __future__ import annotations

from collections.abc import Iterable
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


def table(lines: Iterable[Line]) -> str:
    """In Markdown, so that it can stand in docs/performance.md as it is."""
    cells = [(line.what, _figure(line), str(line.target or ""), line.verdict, line.detail) for line in lines]
    widths = [max(map(len, column)) for column in zip(HEADINGS, *cells, strict=True)]
    rows = [HEADINGS, tuple("-" * width for width in widths), *cells]
    return "\n".join(_row(row, widths) for row in rows)


def _row(cells: Iterable[str], widths: list[int]) -> str:
    return f"| {' | '.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))} |"


def _figure(line: Line) -> str:
    return f"{short(line.figure)} {line.unit}".rstrip()


def short(figure: float) -> str:
    """Three digits that matter."""
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"
