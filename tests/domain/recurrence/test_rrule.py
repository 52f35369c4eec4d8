from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.recurrence.rules import rules
from tests.domain.recurrence.tables import rows
from web.domain.errors import Invalid
from web.domain.recurrence.rrule.reading import Bounded, is_rrule, read
from web.domain.recurrence.rrule.writing import rrule, write
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.recurrence.settling import settled
from web.domain.when import When

NEW_YEAR = dt.date(2026, 1, 1)
MAY_DAY = dt.date(2027, 5, 1)

LEAP_DAY = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"

WRITTEN = [
    ("rrule:freq=weekly;byday=fr,mo", "FREQ=WEEKLY;BYDAY=MO,FR"),
    (" RRULE:INTERVAL=2;FREQ=DAILY; ", "FREQ=DAILY;INTERVAL=2"),
    ("FREQ=DAILY;INTERVAL=1", "FREQ=DAILY"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1,15", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
    ("FREQ=MONTHLY;BYDAY=+3FR", "FREQ=MONTHLY;BYDAY=3FR"),
    ("FREQ=WEEKLY;BYDAY=MO;WKST=SU", "FREQ=WEEKLY;BYDAY=MO"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU"),
    ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=31"),
    ("FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    ("FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=29", "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1"),
    ("FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=2,31", "FREQ=MONTHLY;BYMONTHDAY=2,28,29,30,31;BYSETPOS=1,-1"),
    ("FREQ=YEARLY;SKIP=BACKWARD;BYMONTH=2;BYMONTHDAY=29", LEAP_DAY),
    ("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
]  # fmt: skip

BEYOND_THE_RFC = [
    "FREQ=YEARLY;BYEASTER=1",
    "FREQ=WORKDAILY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=9,17;SKIP=BACKWARD",
]

CLAMPED = Rule(Frequency.MONTHLY, month_days=(31,), clamps=True)


@pytest.mark.parametrize(("typed", "written"), WRITTEN)
def test_a_rule_is_written_in_one_way(typed: str, written: str) -> None:
    assert rrule(settled(read(typed).rule, NEW_YEAR)) == written


@pytest.mark.parametrize("text", BEYOND_THE_RFC)
def test_what_no_rrule_says_is_written_for_ourselves(text: str) -> None:
    rule = settled(read(text).rule, NEW_YEAR)
    assert rrule(rule) is None
    assert write(rule) == text


def test_the_long_form_of_clamping_is_read_as_clamping() -> None:
    assert settled(read("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1").rule, NEW_YEAR) == CLAMPED


@given(rules(), st.dates(), st.booleans())
def test_what_was_written_is_read_as_the_same_rule(rule: Rule, anchor: dt.date, clamps: bool) -> None:
    kept = settled(replace(rule, clamps=clamps), anchor)
    assert settled(read(write(kept)).rule, anchor) == kept


BOUNDS = [
    ("COUNT=3", Bounded(Rule(Frequency.DAILY), count=3)),
    ("UNTIL=20270501", Bounded(Rule(Frequency.DAILY), When(MAY_DAY))),
    ("UNTIL=20270501T090000", Bounded(Rule(Frequency.DAILY), When(MAY_DAY, dt.time(9)))),
    ("UNTIL=20270501T090000Z", Bounded(Rule(Frequency.DAILY), When(MAY_DAY, dt.time(9), "UTC"))),
]


@pytest.mark.parametrize(("part", "bounded"), BOUNDS)
def test_bounds_are_read_beside_the_rule(part: str, bounded: Bounded) -> None:
    assert read(f"FREQ=DAILY;{part}") == bounded


@pytest.mark.parametrize(("text", "sentence"), rows("wrong"))
def test_what_is_wrong_is_said(text: str, sentence: str) -> None:
    with pytest.raises(Invalid) as wrong:
        read(text)
    assert str(wrong.value) == sentence


@given(st.text(st.sampled_from("FREQ=DAILYMONTH;BY123-,+SETPOS:\n "), max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        assert read(text)
    except Invalid as wrong:
        assert str(wrong).endswith(".")


def test_an_endless_text_is_refused() -> None:
    with pytest.raises(Invalid):
        read("FREQ=DAILY;BYHOUR=" + "1," * 5_000 + "1")


@pytest.mark.parametrize("text", ["freq=daily", "RRULE:FREQ=X", " INTERVAL=2;FREQ=DAILY"])
def test_an_rrule_is_known_by_its_looks(text: str) -> None:
    assert is_rrule(text)


@pytest.mark.parametrize("text", ["every day", "daily", "frequently"])
def test_a_phrase_is_no_rrule(text: str) -> None:
    assert not is_rrule(text)
