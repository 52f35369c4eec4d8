from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.recurrence.phrased import recurrences
from tests.domain.recurrence.tables import recurring, rows
from web.domain.entry import Moment, read
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import WORK_WEEK
from web.domain.recurrence.wording import phrase


def read_back(said: str, recurrence: Recurrence, work_week: tuple[int, ...]) -> Recurrence | None:
    """At the first of its dates, by the clock that it goes by."""
    home = ZoneInfo(recurrence.anchor.zone or "UTC")
    now = dt.datetime.combine(recurrence.anchor.date, recurrence.anchor.time or dt.time(), home)
    moment = Moment(now, home, recurrence.rule.week_start, work_week=work_week)
    return read(f"Water the plants {said}", moment).recurrence


def test_rules_are_said_as_in_the_table() -> None:
    table = {(rule, anchor): said for rule, anchor, said in rows("phrases")}
    assert {case: phrase(recurring(*case), WORK_WEEK) for case in table} == table


def test_workdays_are_named_to_whoever_may_work_on_others() -> None:
    recurrence = recurring("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-20")
    assert phrase(recurrence) == phrase(recurrence, (0, 1, 2, 3, 6)) == "every Monday to Friday"
    assert phrase(recurrence, WORK_WEEK) == "every workday"


@given(recurrences(), st.sampled_from([(), WORK_WEEK, (0, 1, 2, 3, 6), (5,)]))
def test_the_phrase_for_a_recurrence_is_read_as_the_same(
    recurrence: Recurrence, work_week: tuple[int, ...]
) -> None:
    said = phrase(recurrence, work_week)
    assume("FREQ" not in said)
    assert read_back(said, recurrence, work_week) == recurrence
