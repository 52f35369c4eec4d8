from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import islice
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.recurrence.rules import rules
from tests.domain.recurrence.tables import dates, listed, recurring, rows
from web.domain.recurrence.beginning import first
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.remaining import can_be_counted
from web.domain.recurrence.rule import Frequency, Rule, Weekday
from web.domain.when import When

NEW_YEAR = dt.date(2026, 1, 1)
CHRISTMAS = dt.date(2026, 12, 25)
BOUND = 4 * 0.05
"""Seconds. The limit is 50 ms; a busy machine, and hypothesis looking on, take their share of the test."""


@pytest.mark.parametrize(("table", "zone"), [("dates", ""), ("rfc5545", "[America/New_York]")])
def test_rules_fall_on_the_dates_in_the_table(table: str, zone: str) -> None:
    """One of them is all that RFC 5545 gives as examples."""
    cases = {(rule, anchor): (recurring(rule, anchor + zone), said) for rule, anchor, said in rows(table)}
    found = {case: listed(occurrences(recurrence), said) for case, (recurrence, said) in cases.items()}
    assert found == {case: dates(said, recurrence.anchor) for case, (recurrence, said) in cases.items()}


@given(rules(), st.dates(dt.date(1980, 1, 1), dt.date(2040, 1, 1)), st.none() | st.integers(1, 9))
def test_dates_after_one_are_those_that_follow_it(rule: Rule, day: dt.date, count: int | None) -> None:
    recurrence = Recurrence.of(rule, When(day, dt.time(2, 30), "Europe/Berlin"), count=count)
    assume(can_be_counted(recurrence))
    found = list(islice(occurrences(recurrence), 6))
    for number, date in enumerate(found):
        assert list(islice(occurrences(recurrence, date), 5 - number)) == found[number + 1 :]


def test_dates_after_a_whole_day_begin_on_the_next() -> None:
    recurrence = recurring("FREQ=HOURLY;INTERVAL=8", "2026-01-01T01:00")
    assert next(occurrences(recurrence, When(NEW_YEAR))) == When.from_iso("2026-01-02T01:00")


def test_a_date_in_the_gap_comes_after_the_gap_began() -> None:
    recurrence = recurring("FREQ=DAILY", "2026-03-01T02:30[Europe/Berlin]")
    before = When.from_iso("2026-03-29T03:00[Europe/Berlin]")
    assert next(occurrences(recurrence, before)) == When.from_iso("2026-03-29T03:30[Europe/Berlin]")


def test_what_another_zone_calls_after_is_after() -> None:
    recurrence = recurring("FREQ=DAILY", "2026-01-01T09:00[Europe/Berlin]")
    in_tokyo = When.from_iso("2026-01-05T17:00[Asia/Tokyo]")
    assert next(occurrences(recurrence, in_tokyo)) == When.from_iso("2026-01-06T09:00[Europe/Berlin]")


def test_exceptions_are_left_out_and_not_counted() -> None:
    daily = Recurrence.of(
        Rule(Frequency.DAILY), When(dt.date(2026, 12, 24)), count=3, exceptions=Exceptions((CHRISTMAS,), (6,))
    )
    assert [each.date.day for each in occurrences(daily)] == [24, 26, 28]
    assert [each.date.day for each in occurrences(daily, When(dt.date(2026, 12, 26)))] == [28]


def test_the_first_workday_is_none_when_it_is_an_exception() -> None:
    rule = Rule(Frequency.MONTHLY, weekdays=tuple(map(Weekday, range(5))), positions=(1,))
    found = occurrences(Recurrence.of(rule, When(NEW_YEAR), exceptions=Exceptions((NEW_YEAR,))))
    assert next(found) == When(dt.date(2026, 2, 2))


BEGINNINGS = [
    (Rule(Frequency.WEEKLY, 2, weekdays=(Weekday(4),)), "2026-11-22", "2026-11-27"),
    (Rule(Frequency.DAILY, 3), "2026-11-22", "2026-11-22"),
    (Rule(Frequency.MONTHLY, 2, month_days=(31,), clamps=True), "2026-11-22", "2026-11-30"),
    (Rule(Frequency.WORKDAILY, 3, weekdays=(Weekday(0), Weekday(1))), "2026-11-22", "2026-11-23"),
]


@pytest.mark.parametrize(("rule", "since", "day"), BEGINNINGS)
def test_a_rule_begins_on_the_first_day_that_fits(rule: Rule, since: str, day: str) -> None:
    assert first(rule, dt.datetime.fromisoformat(since)) == dt.datetime.fromisoformat(day)


ODD = [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY",
    "FREQ=SECONDLY;COUNT=1000000000",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
    "FREQ=SECONDLY;INTERVAL=3601;BYSECOND=0;BYMINUTE=0",
    "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYHOUR=3",
    "FREQ=MINUTELY;INTERVAL=999999999",
    "FREQ=YEARLY;BYDAY=53MO",
    "FREQ=MONTHLY;BYDAY=20MO",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;BYYEARDAY=" + ",".join(map(str, range(1, 367))),
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO",
    "FREQ=WEEKLY;INTERVAL=52;BYMONTH=2",
    *(
        f"FREQ={frequency};BYHOUR={{hours}};BYMINUTE={{sixty}};BYSECOND={{sixty}};BYSETPOS=-1,1;BYDAY=MO,TU".format(
            hours=",".join(map(str, range(24))), sixty=",".join(map(str, range(60)))
        )
        for frequency in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
    ),
]
"""Rules on which other readers of RFC 5545 walk for seconds, or for ever."""


@pytest.mark.parametrize("after", [None, When(dt.date(2527, 3, 1)), When(dt.date.max)])
def test_no_rule_however_odd_keeps_anybody_waiting(after: When | None) -> None:
    exceptions = Exceptions((NEW_YEAR,), (6,))
    odd = {rule: replace(recurring(rule, "2026-11-20"), exceptions=exceptions) for rule in ODD}
    assert [rule for rule, recurrence in odd.items() if not _is_quick(recurrence, after)] == []


@given(rules(), st.dates(dt.date(1, 1, 1)), st.dates(dt.date(1, 1, 1)))
def test_no_rule_made_up_keeps_anybody_waiting(rule: Rule, anchor: dt.date, after: dt.date) -> None:
    assert _is_quick(Recurrence.of(rule, When(anchor), count=1000), When(after))


def _is_quick(recurrence: Recurrence, after: When | None) -> bool:
    """By the processor's time, at the fifth try if need be: others are at work on it too."""
    return any(_seconds(recurrence, after) < BOUND for _ in range(5))


def _seconds(recurrence: Recurrence, after: When | None) -> float:
    began = process_time()
    next(occurrences(recurrence, after), None)
    return process_time() - began
