from __future__ import annotations

import datetime as dt
from itertools import islice

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.recurrence.rules import SEVERAL, by_dateutil, rules, starts
from web.domain.recurrence.expansion import walls
from web.domain.recurrence.rrule.writing import rrule
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.recurrence.settling import settled


def begun(rule: Rule) -> st.SearchStrategy[tuple[Rule, dt.datetime]]:
    return starts(rule).map(lambda start: (settled(rule, start.date()), start))


@given(rules().flatmap(begun))
def test_rules_fall_where_dateutil_says(begun: tuple[Rule, dt.datetime]) -> None:
    rule, start = begun
    first_week_is_cut_short = rule.frequency is Frequency.WEEKLY and start.weekday() != rule.week_start
    assume(not (rule.positions and first_week_is_cut_short))  # of which it counts only the rest
    assert list(islice(walls(rule, start, start), SEVERAL)) == by_dateutil(rrule(rule) or "", start)
