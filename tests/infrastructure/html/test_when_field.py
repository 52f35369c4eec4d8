"""A date in a form's field."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.domain.moments import FRIDAY
from web.domain.errors import Invalid
from web.domain.when import When
from web.infrastructure.html.when_field import shown_when, typed_due, typed_when

MINUTES = some.times().map(lambda time: time.replace(second=0, microsecond=0))
WHENS = some.builds(When, some.dates(), some.none() | MINUTES)
ZONED = some.builds(When, some.dates(), MINUTES, some.just("Asia/Tokyo"))


@given(WHENS | ZONED)
def test_what_a_field_shows_is_what_it_sends(when: When) -> None:
    assert typed_when("due", shown_when(when), FRIDAY) == when


def test_a_field_shows_a_date_as_one_types_it() -> None:
    assert shown_when(When(dt.date(2026, 12, 4), dt.time(9))) == "4 Dec 2026 09:00"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("feb 30", ": there is no such day."),
        ("fri 25:00", ": there is no such time."),
        ("before fri", ": for a date, say “on” or “by”."),
        ("blurb", "."),
        ("x" * 200, "."),
    ],
)
def test_what_looks_like_a_date_and_is_none_is_answered_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(Invalid) as refused:
        typed_when("due", text, FRIDAY)
    assert f"“{text}” is not a date I understand{why} Try fri 9am" in refused.value.fields["due"]


@pytest.mark.parametrize(
    ("text", "minutes"), [("fri 9am", None), ("fri 9am for 45m", 45), ("9-10:30am fri", 90), ("", None)]
)
def test_how_long_it_takes_may_stand_beside_when_it_is_due(text: str, minutes: int | None) -> None:
    due = When(dt.date(2026, 12, 11), dt.time(9)) if text else None
    assert typed_due(text, FRIDAY) == (due, minutes)


@pytest.mark.parametrize("text", ["fri for 45m", "call fri 9am for 45m", "from fri 9am for 45m", "for 45m"])
def test_a_length_without_a_time_is_no_date(text: str) -> None:
    with pytest.raises(Invalid, match="is not a date I understand"):
        typed_due(text, FRIDAY)
