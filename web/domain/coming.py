"""When what repeats will be due again, as far as its rule alone says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby, islice, takewhile

from web.domain.phrases.moment import Moment
from web.domain.querying.reach import Reach
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import Mode, Recurrence
from web.domain.when import When

DAY = dt.timedelta(days=1)
MOST = 500
"""Dates that are looked at: it may come again every minute."""


def coming(recurrence: Recurrence, due: When, within: Reach, moment: Moment) -> Iterator[When]:
    """The first of each day, from today on and after the one that is `due`. What counts from when it was done
    has none yet."""
    if recurrence.mode is Mode.COMPLETION or not within.since or not within.before:
        return
    yesterday = When(max(within.since.date(), moment.today) - DAY)
    dates = islice(occurrences(recurrence, max(due, yesterday, key=lambda when: when.date)), MOST)
    end = within.before

    def is_within(when: When) -> bool:
        return dt.datetime.combine(when.day(moment.zone), dt.time()) < end

    for _, (first, *_) in groupby(takewhile(is_within, dates), key=lambda when: when.day(moment.zone)):
        yield first
