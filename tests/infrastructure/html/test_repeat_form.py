"""Whatever repeats, its form shows it so that it comes back the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.domain.candidates import todo
from tests.domain.recurrence.rules import rules
from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.limits import checked
from web.domain.recurrence.recurrence import CatchUp, Mode, Recurrence
from web.domain.recurrence.rule import Frequency, Rule, Weekday
from web.domain.repeating import repeated
from web.domain.when import When
from web.infrastructure.html.repeat_form import recurrence_of, shown
from web.infrastructure.http.forms import Form

AT = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
FRIDAY = Moment(AT, ZoneInfo("UTC"))


def to_the_minute(rule: Rule) -> Rule:
    is_too_fine = rule.frequency is Frequency.SECONDLY
    return replace(rule, seconds=(), frequency=Frequency.MINUTELY if is_too_fine else rule.frequency)


days = st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1))
whens = st.builds(When, days, st.none() | st.just(dt.time(9)))
recurrences = st.builds(
    Recurrence.of,
    rules().map(to_the_minute),
    whens,
    st.sampled_from(Mode),
    st.none() | st.builds(When, days),
    st.none() | st.integers(1, 50),
    st.builds(Exceptions, st.lists(days, max_size=2).map(tuple), st.just(())),
    st.sampled_from(CatchUp),
)


def sent(values: dict[str, object]) -> Form:
    """As a browser sends what a page shows."""
    texts = {
        name: tuple(map(str, value)) if isinstance(value, tuple) else ("on" if value is True else str(value),)
        for name, value in values.items()
        if value is not False
    }
    return Form(texts)


TUESDAYS_WEEK = Rule(Frequency.WEEKLY, 2, weekdays=(Weekday(0),), week_start=1)


@given(recurrences)
@example(Recurrence.of(TUESDAYS_WEEK, When(dt.date(2020, 1, 1)), Mode.COMPLETION))
def test_what_is_shown_comes_back_the_same(recurrence: Recurrence) -> None:
    try:
        repeating = repeated(todo("Pay rent"), checked(recurrence), AT)
    except Invalid:
        assume(False)
    back = recurrence_of(sent(dict(shown(repeating, FRIDAY).values)), FRIDAY)
    assert repeated(repeating, back, AT) == repeating


def test_what_the_form_can_say_needs_no_words() -> None:
    month_ends = Recurrence.of(Rule(Frequency.MONTHLY, month_days=(31,)), When(dt.date(2026, 12, 31)))
    last_workday = Recurrence.of(
        Rule(Frequency.MONTHLY, weekdays=tuple(map(Weekday, range(5))), positions=(-1,)),
        When(dt.date(2026, 11, 30)),
    )
    for recurrence in (month_ends, last_workday):
        assert shown(repeated(todo("Pay rent"), recurrence, AT), FRIDAY).values["phrase"] == ""


WORKDAYS = [
    Recurrence.of(
        Rule(Frequency.WORKDAILY, 3, weekdays=tuple(map(Weekday, days))), When(dt.date(2026, 12, 1))
    )
    for days in (range(5), (0, 1, 2, 3, 6))
]


@pytest.mark.parametrize("recurrence", WORKDAYS)
def test_workdays_of_another_week_than_ones_own_are_said_in_words(recurrence: Recurrence) -> None:
    sunday_to_thursday = replace(FRIDAY, work_week=(0, 1, 2, 3, 6))
    form = shown(repeated(todo("Pay rent"), recurrence, AT), sunday_to_thursday)
    assert recurrence_of(sent(dict(form.values)), sunday_to_thursday).rule == recurrence.rule
