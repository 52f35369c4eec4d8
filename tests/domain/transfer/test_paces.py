"""What `rec:` says of a to-do that is due on Tuesday 3 February 2026, and what it can say."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from tests.domain.candidates import todo
from web.domain.entry import Moment, read
from web.domain.recurrence.rule import WORK_WEEK
from web.domain.recurrence.wording import phrase
from web.domain.transfer.paces import pace_of, recurrence_of
from web.domain.when import When

TUESDAY = When(dt.date(2026, 2, 3))
MORNING = Moment(dt.datetime(2026, 2, 3, 8, tzinfo=dt.UTC), ZoneInfo("UTC"))


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        ("1d", "every! day"),
        ("+1w", "every week"),
        ("2m", "every! 2 months"),
        ("+1y", "every year"),
        ("+3b", "every 3 workdays"),
    ],
)
def test_a_pace_is_so_many_units_and_comes_back_the_same(pace: str, words: str) -> None:
    recurrence = recurrence_of(pace, TUESDAY)
    assert recurrence
    assert phrase(recurrence, WORK_WEEK) == words
    assert pace_of(todo("Pay rent", due=TUESDAY, recurrence=recurrence)) == pace


@pytest.mark.parametrize("text", ["", "w", "0d", "1h", "+", "-1d", "1 d", "1W", "1000d"])
def test_what_is_no_pace_is_none(text: str) -> None:
    assert recurrence_of(text, TUESDAY) is None


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("every tuesday", "+1w"),
        ("every 2 weeks on tuesday", "+2w"),
        ("every 3rd", "+1m"),
        ("every 3 feb", "+1y"),
        ("every tue and fri", None),
        ("every 1st tuesday", None),
        ("every week 3 times", None),
        ("every week until may", None),
    ],
)
def test_what_a_pace_can_say_is_said(text: str, pace: str | None) -> None:
    draft = read(text, MORNING)
    assert draft.recurrence
    assert pace_of(todo("Pay rent", due=draft.due, recurrence=draft.recurrence)) == pace
