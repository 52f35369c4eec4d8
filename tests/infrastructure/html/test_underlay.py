"""What of a line is marked in place, as typed on Wednesday 18 November 2026."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from tests.infrastructure.html.people import Person
from web.domain.entry import Moment, read
from web.infrastructure.html.underlay import pieces

NOW = Moment(dt.datetime(2026, 11, 18, 14, tzinfo=dt.UTC), ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    "marked",
    [
        "Buy milk",
        "Pay rent [every 1st 9am] [#Home] [@bank] [p1]",
        "[tomorrow,] call mom [9am]",
        "  two   spaces  [fri]  ",
        "Watch \\tomorrow never dies [friday]",
        "🥛 Milk [fri] 👩‍👩‍👧 [@errand]",
        "לקנות חלב [@errand] מחר",
        "Pay feb 30",
    ],
)
def test_what_was_understood_is_marked_and_nothing_else(marked: str) -> None:
    line = marked.replace("[", "").replace("]", "")
    shown = "".join(f"[{piece.text}]" if piece.is_marked else piece.text for piece in pieces(read(line, NOW)))
    assert shown == marked


async def test_a_line_lies_behind_its_field_letter_for_letter(alice: Person) -> None:
    answer = await alice.htmx.get("/entry?line=")
    assert '<p class="underlay" dir="auto" aria-hidden="true"></p>' in answer.text
    answer = await alice.htmx.get("/entry?line=%3Cb%3E++Milk+%40errand+")
    assert ">&lt;b&gt;  Milk <mark>@errand</mark> </p>" in answer.text
