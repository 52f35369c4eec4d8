"""How long a to-do takes."""

from __future__ import annotations

import pytest

from tests.domain.candidates import todo
from tests.domain.moments import FRIDAY
from web.domain.duration import words
from web.domain.errors import Invalid
from web.domain.phrases.lasting import read_length


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("45", 45), ("45m", 45), ("45 min", 45), ("1h30", 90), ("1 h 30 min", 90), ("2 hours", 120)),
        *(("half an hour", 30), ("an hour and a half", 90), ("0", 0)),
        *(("soon", None), ("2 days", None), ("45 min or so", None), ("for 45m", None), ("٤٥", None)),
    ],
)
def test_a_length_of_time_is_hours_and_minutes(text: str, minutes: int | None) -> None:
    assert read_length(text, FRIDAY) == minutes


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (120, "2 h"), (90, "1 h 30 min")])
def test_what_is_said_of_it_is_read_back(minutes: int, said: str) -> None:
    assert words(minutes) == said
    assert read_length(said, FRIDAY) == minutes


@pytest.mark.parametrize("minutes", [0, -5, 6001])
def test_nothing_takes_no_time_or_for_ever(minutes: int) -> None:
    with pytest.raises(Invalid, match="between a minute and 100 hours"):
        todo().edit(FRIDAY.now, duration_minutes=minutes)
