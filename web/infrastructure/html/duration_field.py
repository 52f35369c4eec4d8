"""A length of time as a form's field has it."""

from __future__ import annotations

from web.domain.duration import words
from web.domain.errors import Invalid
from web.domain.phrases.lasting import read_length
from web.domain.phrases.moment import Moment


def typed_duration(field: str, text: str, moment: Moment) -> int | None:
    """None for an empty field. Raises Invalid with a sentence that says what would be understood."""
    text = text.strip()
    minutes = read_length(text, moment)
    if text and minutes is None:
        raise Invalid({field: f"“{text}” is not a length of time. Try 45 min, 2 h or 1 h 30."})
    return minutes


def shown_duration(minutes: int | None) -> str:
    return words(minutes) if minutes else ""
