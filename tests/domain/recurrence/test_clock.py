from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.recurrence.tables import recurring
from web.domain.recurrence.clock import before_gap, exact, wall
from web.domain.recurrence.occurrences import occurrences
from web.domain.when import When

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca"]
HOUR = dt.timedelta(hours=1)
MIDNIGHT = dt.time()

changes = st.sampled_from(
    ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-10-04", "2026-09-06"]
)
locals_ = st.builds(
    lambda day, time: dt.datetime.combine(dt.date.fromisoformat(day), time.replace(microsecond=0, fold=0)),
    changes | st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31)).map(str),
    st.times(max_value=dt.time(4)),
)


@given(locals_, st.sampled_from(ZONES))
def test_an_hour_that_is_leapt_over_is_resolved_as_dateutil_does(local: dt.datetime, zone: str) -> None:
    resolved = tz.resolve_imaginary(local.replace(tzinfo=ZoneInfo(zone)))
    assert exact(local, ZoneInfo(zone)).replace(tzinfo=None) == resolved.replace(tzinfo=None)


@given(locals_, st.sampled_from(ZONES))
def test_of_two_hours_alike_it_is_the_first(local: dt.datetime, zone: str) -> None:
    assert exact(local, ZoneInfo(zone)).fold == 0


@given(st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1)), st.times(), st.sampled_from(ZONES))
@example(dt.date(2026, 3, 20), dt.time(2, 30), "Europe/Berlin")
def test_a_time_of_day_stays_what_it_is_wherever_clocks_change(
    day: dt.date, time: dt.time, zone: str
) -> None:
    time = time.replace(second=0, microsecond=0, fold=0)
    anchor = When(day, time, zone)
    for number, date in zip(range(400), occurrences(recurring("FREQ=DAILY", anchor.iso)), strict=False):
        expected = exact(dt.datetime.combine(day + dt.timedelta(number), time), ZoneInfo(zone))
        assert (date.date, date.time) == (expected.date(), expected.time())


GAPS = [
    ("2026-03-29T03:00", "Europe/Berlin", HOUR),
    ("2026-03-30T03:00", "Europe/Berlin", dt.timedelta()),
    ("2026-10-25T03:00", "Europe/Berlin", dt.timedelta()),
    ("2026-10-04T03:00", "Australia/Lord_Howe", HOUR / 2),
    ("0001-01-01T03:00", "Europe/Berlin", dt.timedelta()),
]


@pytest.mark.parametrize(("local", "zone", "earlier"), GAPS)
def test_after_a_gap_the_search_begins_earlier(local: str, zone: str, earlier: dt.timedelta) -> None:
    moment = dt.datetime.fromisoformat(local)
    assert moment - before_gap(moment, ZoneInfo(zone)) == earlier


SHOWN = [
    ("2026-01-01T09:00[Asia/Tokyo]", "Europe/Berlin", "2026-01-01T01:00"),
    ("2026-01-01T09:00", "Europe/Berlin", "2026-01-01T09:00"),
    ("2026-01-01T09:00[Asia/Tokyo]", None, "2026-01-01T09:00"),
    ("2026-01-01", "Europe/Berlin", "2026-01-01T00:00"),
    ("9999-12-31T23:00[UTC]", "Asia/Tokyo", "9999-12-31T23:00"),
]


@pytest.mark.parametrize(("when", "zone", "shown"), SHOWN)
def test_a_clock_elsewhere_shows_another_time(when: str, zone: str | None, shown: str) -> None:
    assert wall(When.from_iso(when), zone, MIDNIGHT) == dt.datetime.fromisoformat(shown)
