"""What was understood of a line, shown back on Friday 20 November 2026."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from web.domain.edit import Edit
from web.domain.entry import Moment, read
from web.domain.modifying import MODIFYING
from web.infrastructure.html.chips import chips, understood
from web.infrastructure.html.edits import writes

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
                "next: 1 Dec, 1 Jan, 1 Feb, 1 Mar, 1 Apr",
            ],
        ),
        (
            "Walk every 12 hours from 21 nov 6am @dog",
            [
                "Walk",
                "due Sat 21 Nov 06:00",
                "every 12 hours",
                "@dog",
                "next: 21 Nov 06:00, 21 Nov 18:00, 22 Nov 06:00, 22 Nov 18:00, 23 Nov 06:00",
            ],
        ),
        (
            "File taxes every 27 jan",
            [
                "File taxes",
                "due Wed 27 Jan 2027",
                "every 27 January",
                "next: 27 Jan, 27 Jan 2028, 27 Jan 2029, 27 Jan 2030, 27 Jan 2031",
            ],
        ),
    ],
)
def test_what_was_understood_is_shown_back(line: str, words: list[str]) -> None:
    assert [chip.text for chip in chips(read(line, NOW), NOW.today)] == words


def test_a_line_of_changes_shows_what_it_takes_away() -> None:
    draft = read("no start no date -@home @bank", NOW, MODIFYING)
    marks = [mark.text for mark in understood(draft, NOW.today)]
    assert marks == ["no start", "someday", "-@home", "@bank"]


@pytest.mark.parametrize(
    ("line", "chip", "plain"),
    [
        ("Buy milk tomorrow", "due Sat 21 Nov", "Buy milk \\tomorrow"),
        ("monday call mom 9am", "due Mon 23 Nov 09:00", "\\monday call mom \\9am"),
        ("Pay rent every 1st", "due Tue 1 Dec", "Pay rent \\every 1st"),
        ("Pay @bank #Home @bank p1", "@bank", "Pay \\@bank #Home \\@bank p1"),
        ('Pay @"to pay" @bank', "@to pay", 'Pay \\@"to pay" @bank'),
        ("Milk, fri // oat", "with notes", "Milk, fri \\// oat"),
    ],
)
def test_a_chip_makes_plain_what_it_shows(line: str, chip: str, plain: str) -> None:
    [edit] = [each.plain for each in chips(read(line, NOW), NOW.today) if each.text == chip]
    assert edit and edit.of(line) == plain
    assert chip not in [each.text for each in chips(read(plain, NOW), NOW.today)]


def test_places_in_a_line_are_counted_as_browsers_count() -> None:
    assert writes("👩‍👩‍👧 fri 🎉", Edit(6, 9, "\\fri")) == ' data-start="9" data-end="12" value="\\fri"'
