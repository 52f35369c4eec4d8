"""The headings of a view. A row's heading follows from the first values it is sorted by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from web.domain.keys import day_of
from web.domain.ordering import SortKey, Value
from web.domain.phrases.moment import Moment
from web.domain.priority import Priority
from web.domain.wording import day_title


class Heading(NamedTuple):
    """The key is safe in an id; an empty title is no heading."""

    key: str
    title: str


class Group(StrEnum):
    """URGENCY is by day, with all days before today under one heading."""

    DAY = "day"
    URGENCY = "urgency"
    PRIORITY = "priority"
    PROJECT = "project"

    def heading(self, value: Value, moment: Moment, project: str) -> Heading:
        match self:
            case Group.PROJECT:
                return Heading(str(value), project)
            case Group.PRIORITY:
                is_none = value == Priority.NONE
                return Heading(f"p{value}", "No priority" if is_none else f"Priority {value}")
        day = _day(value, moment)
        if day is None:
            return UNDATED
        if self is Group.URGENCY and day < moment.today:
            return OVERDUE
        return Heading(day.isoformat(), day_title(day, moment.today))


@dataclass(frozen=True, slots=True)
class Grouping:
    """Each group stands for a value of the sort key, in its order."""

    groups: tuple[Group, ...] = ()

    def heading(self, key: SortKey, moment: Moment, project: str = "") -> Heading:
        """`project` is the name of the project it is in."""
        if not self.groups:
            return ALL
        pairs = zip(self.groups, key, strict=False)
        headings = [group.heading(value, moment, project) for group, value in pairs]
        keys, titles = zip(*headings, strict=True)
        return Heading("-".join(keys), " · ".join(titles))


UNGROUPED = Grouping()
BY_DAY, BY_URGENCY = Grouping((Group.DAY,)), Grouping((Group.URGENCY,))
ALL = Heading("all", "")
UNDATED = Heading("undated", "No date")
OVERDUE = Heading("overdue", "Overdue")


def _day(value: Value, moment: Moment) -> dt.date | None:
    if isinstance(value, str):
        return day_of(value, moment.zone)
    return value.astimezone(moment.zone).date() if isinstance(value, dt.datetime) else None
