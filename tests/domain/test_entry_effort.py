"""What reading a line takes, counted in calls: a clock would blame a busy machine."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from tests.domain.entry_cases import at
from web.domain.entry import read

NOW = at("2026-11-18T14:00")
LENGTH = 500
WORDS = (
    "sun",
    "mon",
    "fridays",
    "1st",
    "27",
    "jan",
    "at 9",
    "every 31st",
    "9am",
    "in 3 days",
    "#a",
    "+a",
    '"',
)
SEPARATORS = (" ", ", ", " and ", "/", "-")


def test_twice_the_line_takes_hardly_more_than_twice_the_effort() -> None:
    pieces = [f"{word}{separator}" for word in WORDS for separator in SEPARATORS]
    read("every mon", NOW)  # tables are made once
    slow = {piece: growth for piece in pieces if (growth := _growth(piece)) > 2.6}
    assert not slow, "Something is read anew from each of many words"


def _growth(piece: str) -> float:
    count = LENGTH // len(piece) // 2
    return _calls(piece * 2 * count) / _calls(piece * count)


def _calls(line: str) -> int:
    count = 0

    def counted(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        read(line, NOW)
    finally:
        sys.setprofile(None)
    return count
