from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from tools.bench.queries import SAMPLE
from tools.bench.report import Line, Target, at_least, at_most, table


@pytest.mark.parametrize(
    ("figure", "target", "verdict"),
    [
        (0.6, at_least(0.6), "met"),
        (0.59, at_least(0.6), "MISSED"),
        (40, at_most(40), "met"),
        (41, at_most(40), "MISSED"),
        (41, None, ""),
    ],
)
def test_a_figure_is_held_against_its_target(figure: float, target: Target | None, verdict: str) -> None:
    assert Line("a page", figure, target=target).verdict == verdict


def test_a_hundred_queries_are_measured() -> None:
    assert len(set(SAMPLE)) == 100


def test_the_table_says_what_was_measured() -> None:
    line = Line("first visit", 26.41, "kB", "one page", at_most(40))
    *_, row = table([line])
    assert [cell.strip() for cell in row.split("|")[1:-1]] == [
        "first visit",
        "26.4 kB",
        "≤ 40",
        "met",
        "one page",
    ]


def test_what_was_measured_is_told_before_the_next_is_measured() -> None:
    def lines() -> Iterator[Line]:
        yield Line("adds", 2)
        raise OSError("The disk is full.")

    rows = table(lines())
    assert "| adds " in list(islice(rows, 3))[-1]
    with pytest.raises(OSError, match="full"):
        next(rows)
