"""Keys sort as the calendar does."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.moments import BERLIN
from web.domain.keys import bound_instant, bound_key, day_of, home_key, when_key
from web.domain.when import When

WALLS = st.builds(
    dt.datetime.combine,
    st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    st.times().map(lambda time: time.replace(second=0, microsecond=0)),
)


@pytest.mark.parametrize(
    ("when", "key"),
    [
        (None, "none"),
        ("2026-12-04", "2026-12-04"),
        ("2026-12-04T09:00", "2026-12-04T09:00"),
        ("2026-12-04T09:00[Europe/Berlin]", "2026-12-04T08:00Z"),
    ],
)
def test_each_kind_has_a_length_of_its_own(when: str | None, key: str) -> None:
    assert when_key(When.from_iso(when) if when else None) == key


def test_a_zoned_time_is_told_by_the_clock_at_home() -> None:
    assert home_key("2026-12-04T23:30Z", BERLIN) == "2026-12-05T00:30"
    assert day_of("2026-12-04T23:30Z", BERLIN) == dt.date(2026, 12, 5)
    assert day_of("none", BERLIN) is None


@given(WALLS, WALLS)
def test_a_day_comes_before_its_times_and_after_the_day_before(one: dt.datetime, other: dt.datetime) -> None:
    day, timed = When(one.date()), When(other.date(), other.time())
    assert (when_key(day) <= when_key(timed)) == (one.date() <= other.date())
    assert (bound_key(dt.datetime.combine(one, dt.time())) <= when_key(timed)) == (one.date() <= other.date())


@given(WALLS, st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"]))
def test_nothing_after_a_wall_clock_is_before_its_instant(wall: dt.datetime, zone: str) -> None:
    instant = bound_instant(wall, ZoneInfo(zone))
    earlier = instant - dt.timedelta(minutes=1)
    assert earlier.astimezone(ZoneInfo(zone)).replace(tzinfo=None) < wall
