"""A date phrase where only what has been can be meant: `created:jan 27` is the last one."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.english import ENGLISH
from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import read_when
from web.domain.when import When

DAY = dt.timedelta(1)
BEFORE = (dt.timedelta(31), dt.timedelta(366), dt.timedelta(1461))
"""A month, a year, and as long as it takes for 29 February to come again."""


def last_when(phrase: str, moment: Moment) -> When | None:
    """What is counted from today, as `in 3 days`, or says its year stays where it is."""
    if phrase in ENGLISH.days.weekdays:
        return read_when(f"last {phrase}", moment)
    if time := read_when(f"today {phrase}", moment):
        is_ahead = time.zone is None and time.time is not None and time.time > moment.local.time()
        return read_when(f"yesterday {phrase}", moment) if is_ahead else time
    when, before = read_when(phrase, moment), read_when(phrase, _earlier(moment, DAY))
    if when is None or when.date <= moment.today or (before and before.date == when.date - DAY):
        return when
    others = (read_when(phrase, _earlier(moment, length)) for length in BEFORE)
    return next((found for found in others if found and found.date <= moment.today), when)


def _earlier(moment: Moment, length: dt.timedelta) -> Moment:
    return moment.since(moment.today - length)
