"""The headings of a view. A row's heading follows from the first value it is sorted by."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from web.domain.keys import day_of
from web.domain.ordering import SortKey, Value
from web.domain.phrases.moment import Moment
from web.domain.wording import day_title


class Heading(NamedTuple):
    """The key is safe in an id; an empty title is no heading."""

    key: str
    title: str


class Grouping(StrEnum):
    """URGENCY is by day, with all days before today under one heading."""

    NONE = "none"
    DAY = "day"
    URGENCY = "urgency"

    def heading(self, key: SortKey, moment: Moment) -> Heading:
        if self is Grouping.NONE:
            return ALL
        day = _day(key[0], moment)
        if day is None:
            return UNDATED
        if self is Grouping.URGENCY and day < moment.today:
            return OVERDUE
        return Heading(day.isoformat(), day_title(day, moment.today))


ALL = Heading("all", "")
UNDATED = Heading("undated", "No date")
OVERDUE = Heading("overdue", "Overdue")


def _day(value: Value, moment: Moment) -> dt.date | None:
    if isinstance(value, str):
        return day_of(value, moment.zone)
    return value.astimezone(moment.zone).date() if isinstance(value, dt.datetime) else None
