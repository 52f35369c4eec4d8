"""What a page says of a date, on Friday 4 December 2026 at 12:00 in Berlin."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.domain.moments import BERLIN
from web.domain.when import When
from web.infrastructure.html.times import is_late, is_waiting, iso_wall, say

NOON = dt.datetime(2026, 12, 4, 12, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("when", "late", "waiting"),
    [
        ("2026-12-03", True, False),
        ("2026-12-04", False, False),
        ("2026-12-05", False, True),
        ("2026-12-04T11:59", True, False),
        ("2026-12-04T12:01", False, True),
        ("2026-12-04T10:59[UTC]", True, False),
        ("2026-12-04T11:01[UTC]", False, True),
    ],
)
def test_a_time_is_late_once_it_has_passed(when: str, late: bool, waiting: bool) -> None:
    assert is_late(When.from_iso(when), NOON) is late
    assert is_waiting(When.from_iso(when), NOON) is waiting


def test_a_zoned_time_is_said_by_the_reader_s_clock() -> None:
    assert say(When.from_iso("2026-12-04T15:00[UTC]"), NOON) == "today 16:00"


def test_html_is_told_a_time_without_its_zone() -> None:
    assert iso_wall(When.from_iso("2026-12-04T09:05[Europe/Berlin]")) == "2026-12-04T09:05"
