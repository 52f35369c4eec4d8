from __future__ import annotations

import datetime as dt
from contextlib import suppress
from itertools import islice
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.recurrence.rules import rules
from tests.domain.recurrence.tables import recurring
from web.domain.errors import Invalid
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.expansion import walls
from web.domain.recurrence.limits import checked
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.rule import Rule
from web.domain.recurrence.settling import settled
from web.domain.recurrence.tally import TooLong, count_before
from web.domain.when import When

MANY = 10**9
BOUND = 4 * 0.05
"""Seconds, as in test_occurrences."""

COUNTED = [
    ("FREQ=DAILY;COUNT=20000", "2026-01-01", "2080-10-03", 0),
    ("FREQ=DAILY;COUNT=20000", "2026-01-01", "2080-10-02", 1),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10000", "2026-01-01", "2064-04-28", 2),
    ("FREQ=SECONDLY;COUNT=90000000", "2026-01-01T00:00:00", "2028-11-07T15:59:58", 1),
    ("FREQ=WORKDAILY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;COUNT=3", "2026-11-21", "2026-11-23", 2),
    ("FREQ=MONTHLY;BYDAY=3FR;COUNT=300", "2000-01-01", "2024-11-15", 1),
    ("FREQ=MONTHLY;BYDAY=3FR;COUNT=300", "2000-01-01", "2024-12-20", 0),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=3", "2000-01-01", "2052-02-29", 1),
    ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=5000", "2000-01-03", "2019-03-01", 0),
    ("FREQ=DAILY;BYMONTH=3;BYDAY=MO;COUNT=90", "2000-01-01", "2020-03-01", 3),
    ("FREQ=MINUTELY;BYSECOND=0;COUNT=1000", "2026-01-01T00:00:00", "2026-01-02", 0),
    ("FREQ=MINUTELY;INTERVAL=7;BYHOUR=9,17;BYDAY=MO;COUNT=1000", "2026-01-01T00:00:00", "2040-01-02", 0),
]


@pytest.mark.parametrize(("rule", "anchor", "after", "left"), COUNTED)
def test_what_is_left_of_a_great_many_is_known_at_once(rule: str, anchor: str, after: str, left: int) -> None:
    assert len([*occurrences(recurring(rule, anchor), When.from_iso(after))]) == left


@given(
    rules(),
    st.dates(dt.date(1980, 1, 1), dt.date(2040, 1, 1)),
    st.sets(st.integers(0, 6), max_size=2),
    st.sets(st.integers(0, 40), max_size=3),
    st.integers(0, 40),
)
def test_as_many_are_counted_as_are_walked_through(
    rule: Rule, begun: dt.date, off: set[int], days: set[int], number: int
) -> None:
    anchor, rule = dt.datetime.combine(begun, dt.time(9, 30)), settled(rule, None)
    found = list(islice(walls(rule, anchor, anchor), 41))
    left_out = (found[day].date() for day in days if day < len(found))
    exceptions = Exceptions(tuple(sorted({*left_out})), tuple(sorted(off)))
    kept = [each for each in found if each.date() not in exceptions]
    for since in found[number : number + 1]:
        before = sum(each < since for each in kept)
        with suppress(TooLong):
            assert count_before(rule, anchor, since, MANY, exceptions) == before


UNCOUNTABLE = "FREQ=HOURLY;INTERVAL=5;BYMONTH=3;BYSETPOS=1;BYHOUR=9,14;COUNT=9999"


def test_what_nobody_can_count_at_once_has_ended() -> None:
    recurrence = recurring(UNCOUNTABLE, "2026-01-01T09:00")
    began = process_time()
    assert [*occurrences(recurrence, When(dt.date(2400, 1, 1)))] == []
    assert process_time() - began < BOUND


def test_what_nobody_can_count_is_not_kept() -> None:
    with pytest.raises(Invalid, match="say until when instead"):
        checked(recurring(UNCOUNTABLE, "2026-01-01T09:00"))


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY;BYDAY=3FR;COUNT=999", "FREQ=MINUTELY;BYHOUR=9;COUNT=9999"])
def test_what_can_be_counted_is_kept(rule: str) -> None:
    recurrence = recurring(rule, "2026-01-01T09:00")
    assert checked(recurrence) is recurrence
