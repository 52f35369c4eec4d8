from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given

from tests.domain.recurrence.phrased import recurrences
from tests.domain.recurrence.tables import recurring, rows
from web.domain.entry import Moment, read
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.wording import phrase


def read_back(said: str, recurrence: Recurrence) -> Recurrence | None:
    """At the first of its dates, by the clock that it goes by."""
    home = ZoneInfo(recurrence.anchor.zone or "UTC")
    now = dt.datetime.combine(recurrence.anchor.date, recurrence.anchor.time or dt.time(), home)
    return read(f"Water the plants {said}", Moment(now, home, recurrence.rule.week_start)).recurrence


@pytest.mark.parametrize(("rule", "anchor", "said"), rows("phrases"))
def test_a_rule_is_said_as_in_the_table(rule: str, anchor: str, said: str) -> None:
    assert phrase(recurring(rule, anchor)) == said


@given(recurrences())
def test_the_phrase_for_a_recurrence_is_read_as_the_same(recurrence: Recurrence) -> None:
    said = phrase(recurrence)
    assume("FREQ" not in said)
    assert read_back(said, recurrence) == recurrence
