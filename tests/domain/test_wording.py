"""How people say a date."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.domain.moments import BERLIN
from web.domain.when import When
from web.domain.wording import clear_words, day_title, full_words, when_words

TODAY = dt.date(2026, 12, 4)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-12-04", "today"),
        ("2026-12-04T16:00", "today 16:00"),
        ("2026-12-05T09:05", "tomorrow 09:05"),
        ("2026-12-03", "yesterday"),
        ("2026-12-01", "3 days ago"),
        ("2026-11-27", "27 Nov"),
        ("2026-12-06", "Sun"),
        ("2026-12-10T00:00", "Thu 00:00"),
        ("2026-12-11", "11 Dec"),
        ("2026-12-25", "in 3 weeks"),
        ("2027-01-29", "in 8 weeks"),
        ("2027-02-05", "5 Feb 2027"),
        ("2026-12-04T23:30[UTC]", "tomorrow 00:30"),
    ],
)
def test_short_words(when: str, words: str) -> None:
    assert when_words(When.from_iso(when), TODAY, BERLIN) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-12-04", "Friday 4 December 2026"),
        ("2026-12-04T09:05", "Friday 4 December 2026 at 09:05"),
        ("2026-12-04T09:05[Asia/Tokyo]", "Friday 4 December 2026 at 09:05 (Asia/Tokyo)"),
    ],
)
def test_full_words(when: str, words: str) -> None:
    assert full_words(When.from_iso(when)) == words


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (dt.date(2026, 12, 3), "Yesterday"),
        (dt.date(2026, 12, 4), "Today"),
        (dt.date(2026, 12, 5), "Tomorrow"),
        (dt.date(2026, 12, 11), "Fri 11 Dec"),
        (dt.date(2027, 1, 4), "Mon 4 Jan 2027"),
    ],
)
def test_titles(day: dt.date, title: str) -> None:
    assert day_title(day, TODAY) == title


def test_clear_words_leave_nothing_to_count() -> None:
    assert clear_words(When.from_iso("2026-12-04T09:00"), TODAY) == "Fri 4 Dec 09:00"
    assert clear_words(When.from_iso("2027-01-02"), TODAY) == "Sat 2 Jan 2027"
