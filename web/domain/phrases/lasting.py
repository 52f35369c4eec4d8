"""A length of time by itself, as a form's field has it."""

from __future__ import annotations

import re

from web.domain.phrases.durations import length
from web.domain.phrases.english import ENGLISH
from web.domain.phrases.moment import Moment
from web.domain.phrases.scan import Scan

APART = re.compile(r"([0-9]) +(?=[hm])")
"""In a line "2 h" may be anything; in the field it can only be hours."""


def read_length(text: str, moment: Moment) -> int | None:
    """In minutes, which a bare number counts; None for what is no length of hours and minutes."""
    if text.isdecimal() and text.isascii():
        return int(text[:9])
    scan = Scan.of(APART.sub(r"\1", text), moment, ENGLISH)
    found = length(scan, 0)
    return found.minutes if found and found.is_short and found.end == len(scan.words) else None
