from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.recurrence.rules import rules
from tests.domain.recurrence.tables import recurring, rows
from web.domain.recurrence.completing import complete, skip
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import CatchUp, Mode, Recurrence
from web.domain.recurrence.rule import Rule
from web.domain.when import When


def going_on(rule: str, way: str, anchor: str) -> Recurrence:
    recurrence = recurring(rule, anchor)
    if way == Mode.COMPLETION:
        return Recurrence.of(
            recurrence.rule, recurrence.anchor, Mode.COMPLETION, recurrence.until, recurrence.count
        )
    return replace(recurrence, catch_up=CatchUp.SKIP if way == Mode.SCHEDULE else CatchUp(way))


def test_what_comes_next_stands_in_the_table() -> None:
    table = {tuple(case): expected for *case, expected in rows("completed")}
    assert {case: _next(*case) for case in table} == table


def _next(rule: str, way: str, anchor: str, occurrence: str, done: str) -> str:
    following = complete(going_on(rule, way, anchor), When.from_iso(occurrence), When.from_iso(done))
    assert following.is_finished == (not following.dates)
    return " ".join(date.iso for date in following.dates)


def test_what_is_left_is_counted_down_from_completion() -> None:
    recurrence, done = going_on("FREQ=DAILY;INTERVAL=3;COUNT=3", "completion", "2026-01-01"), []
    following = complete(recurrence, recurrence.anchor, When.from_iso("2026-01-02"))
    while following.dates:
        done.append(following.dates[0].iso)
        following = complete(following.recurrence, following.dates[0], following.dates[0])
    assert done == ["2026-01-05", "2026-01-08"]


def test_one_that_was_moved_by_hand_goes_on_from_where_it_stood() -> None:
    weekly = recurring("FREQ=WEEKLY;BYDAY=MO", "2026-01-05")
    moved_to_sunday = When.from_iso("2026-01-11")
    assert complete(weekly, When.from_iso("2026-01-12"), moved_to_sunday).dates[0].iso == "2026-01-19"


SKIPPED = [
    ("FREQ=WEEKLY", "schedule", "2026-01-05", "2026-01-01", "2026-01-12"),
    ("FREQ=WEEKLY", "schedule", "2026-01-05", "2026-01-20", "2026-01-26"),
    ("FREQ=DAILY;INTERVAL=3", "completion", "2026-01-05", "2026-01-01", "2026-01-08"),
    ("FREQ=DAILY;INTERVAL=3", "completion", "2026-01-05", "2026-01-07", "2026-01-10"),
]


@pytest.mark.parametrize(("rule", "way", "occurrence", "now", "expected"), SKIPPED)
def test_one_can_be_skipped(rule: str, way: str, occurrence: str, now: str, expected: str) -> None:
    following = skip(going_on(rule, way, occurrence), When.from_iso(occurrence), When.from_iso(now))
    assert [date.iso for date in following.dates] == [expected]


@given(rules(), st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), st.integers(-40, 400))
def test_the_next_date_is_one_of_the_rule_and_in_the_future(rule: Rule, day: dt.date, late: int) -> None:
    recurrence = Recurrence.of(rule, When(day, dt.time(9)))
    occurrence = next(occurrences(recurrence), recurrence.anchor)
    done = When(occurrence.date + dt.timedelta(late))
    for date in complete(recurrence, occurrence, done).dates:
        assert date.date > max(occurrence.date - dt.timedelta(1), done.date)
        assert next(occurrences(recurrence, When(date.date - dt.timedelta(1)))).date == date.date
