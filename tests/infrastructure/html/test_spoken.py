"""Dates as people say them, on Friday 20 November 2026."""

from __future__ import annotations

import datetime as dt

import pytest

from web.domain.when import When
from web.infrastructure.html.spoken import iso_wall, say, say_day, say_distance, say_in_full

TODAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 11, 20), "today"),
        (dt.date(2026, 11, 21), "tomorrow"),
        (dt.date(2026, 11, 19), "yesterday"),
        (dt.date(2026, 11, 18), "2 days ago"),
        (dt.date(2026, 11, 14), "6 days ago"),
        (dt.date(2026, 11, 13), "13 Nov"),
        (dt.date(2026, 11, 22), "Sun"),
        (dt.date(2026, 11, 26), "Thu"),
        (dt.date(2026, 11, 27), "27 Nov"),
        (dt.date(2027, 1, 1), "1 Jan 2027"),
    ],
)
def test_a_day_is_said_shortly(day: dt.date, words: str) -> None:
    assert say_day(day, TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (2, "in 2 days"),
        (-13, "13 days ago"),
        (14, "in 2 weeks"),
        (60, "in 2 months"),
        (-800, "2 years ago"),
    ],
)
def test_a_distance_is_said_coarsely(days: int, words: str) -> None:
    assert say_distance(TODAY + dt.timedelta(days), TODAY) == words


def test_a_time_stands_after_its_day() -> None:
    assert say(When(TODAY, dt.time(16)), TODAY) == "today 16:00"


def test_in_full_nothing_is_left_out() -> None:
    when = When(TODAY, dt.time(9, 5), "Europe/Berlin")
    assert say_in_full(when) == "Friday 20 November 2026, 09:05 Europe/Berlin"


def test_html_is_told_a_time_without_its_zone() -> None:
    assert iso_wall(When(TODAY, dt.time(9, 5), "Europe/Berlin")) == "2026-11-20T09:05"
