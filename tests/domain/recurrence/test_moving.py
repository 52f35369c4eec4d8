"""One date of a rule moved, and all that follow with it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from web.domain.entry import Moment, read
from web.domain.recurrence.moving import moved
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import WORK_WEEK
from web.domain.recurrence.wording import phrase
from web.domain.when import When

THURSDAY, AT_NINE = "2026-11-19 2026-11-23", "2026-11-20T09:00 2026-11-23T09:00"


def said(text: str, today: str) -> Recurrence:
    now = dt.datetime.fromisoformat(today).replace(tzinfo=dt.UTC)
    recurrence = read(text, Moment(now, ZoneInfo("UTC"))).recurrence
    assert recurrence
    return recurrence


@pytest.mark.parametrize(
    ("text", "since", "to", "words", "dates"),
    [
        ("every friday", "2026-11-20", "2026-11-21", "every Saturday", "2026-11-21 2026-11-28"),
        (
            "every mon and wed",
            "2026-11-18",
            "2026-11-19",
            "every Monday and Thursday",
            "2026-11-19 2026-11-23",
        ),
        ("every 3 days", "2026-11-20", "2026-11-22", "every 3 days", "2026-11-22 2026-11-25"),
        ("every 15th", "2026-11-15", "2026-11-20", "every 20th", "2026-11-20 2026-12-20"),
        ("every 31st", "2026-11-30", "2026-11-28", "every 28th", "2026-11-28 2026-12-28"),
        ("every last day", "2026-11-30", "2026-12-31", "every last day", "2026-12-31 2027-01-31"),
        ("every 3rd friday", "2026-11-20", "2026-11-24", "every 4th Tuesday", "2026-11-24 2026-12-22"),
        ("every last friday", "2026-11-27", "2026-11-26", "every last Thursday", "2026-11-26 2026-12-31"),
        ("every jan 27", "2027-01-27", "2027-02-28", "every 28 February", "2027-02-28 2028-02-28"),
        (
            "every workday",
            "2026-11-20",
            "2026-11-20T09:00",
            "every workday at 09:00",
            "2026-11-20T09:00 2026-11-23T09:00",
        ),
        ("every 1st workday", "2026-12-01", "2026-12-02", "every 1st workday", "2027-01-01 2027-02-01"),
    ],
)
def test_the_rule_follows_the_date(text: str, since: str, to: str, words: str, dates: str) -> None:
    recurrence = moved(said(text, since), When.from_iso(to))
    assert phrase(recurrence, WORK_WEEK) == words
    found = occurrences(recurrence)
    assert [next(found).iso, next(found).iso] == dates.split()
