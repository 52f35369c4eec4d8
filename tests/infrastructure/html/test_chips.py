"""What was understood of a line, shown back on Friday 20 November 2026."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from web.domain.entry import Moment, read
from web.infrastructure.html.chips import chips

NOW = Moment(dt.datetime(2026, 11, 20, 8, tzinfo=dt.UTC), ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Buy milk", []),
        ("Buy milk tomorrow", ["Buy milk", "due Sat 21 Nov"]),
        (
            "Pay rent 1 jan 9am #Home @bank p1",
            ["Pay rent", "due Fri 1 Jan 2027 09:00", "#Home", "@bank", "p1"],
        ),
        (
            "Pay rent every 1st 9am",
            [
                "Pay rent",
                "due Tue 1 Dec 09:00",
                "every 1st at 09:00",
                "next: Tue 1 Dec 09:00, Fri 1 Jan 2027 09:00, Mon 1 Feb 2027 09:00, Mon 1 Mar 2027 09:00,"
                " Thu 1 Apr 2027 09:00",
            ],
        ),
    ],
)
def test_what_was_understood_is_shown_back(line: str, words: list[str]) -> None:
    assert [chip.text for chip in chips(read(line, NOW), NOW.today)] == words
