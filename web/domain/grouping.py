"""The headings of a view. A row's heading follows from the first values it is sorted by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from web.domain.keys import day_of
from web.domain.ordering import IN_SECTIONS, SortKey, Value
from web.domain.phrases.moment import Moment
from web.domain.priority import Priority
from web.domain.wording import day_title

IN_PLACE = len(IN_SECTIONS)


class Heading(NamedTuple):
    """The key is safe in an id; an empty title is no heading."""

    key: str
    title: str


class Whereabouts(NamedTuple):
    """The names of the project and of the section that a row is in."""

    project: str = ""
    section: str = ""

    @property
    def place(self) -> str:
        return f"{self.project} / {self.section}" if self.section else self.project


class Group(StrEnum):
    """URGENCY is by day, with all days before today under one heading; SECTION is within one project, PLACE
    by project and section."""

    DAY = "day"
    URGENCY = "urgency"
    PRIORITY = "priority"
    PROJECT = "project"
    SECTION = "section"
    PLACE = "place"

    @property
    def width(self) -> int:
        """How many of the values that a row is sorted by it stands for; the last of them names it."""
        return IN_PLACE if self in (Group.SECTION, Group.PLACE) else 1

    def heading(self, value: Value, moment: Moment, its: Whereabouts) -> Heading:
        match self:
            case Group.PROJECT | Group.SECTION | Group.PLACE:
                return Heading(str(value), getattr(its, self))
            case Group.PRIORITY:
                is_none = value == Priority.NONE
                return Heading(f"p{value}", "No priority" if is_none else f"Priority {value}")
        day = _day(value, moment)
        if day is None:
            return UNDATED
        if self is Group.URGENCY and day < moment.today:
            return OVERDUE
        return Heading(day.isoformat(), day_title(day, moment.today))


NOWHERE = Whereabouts()


@dataclass(frozen=True, slots=True)
class Grouping:
    """Each group stands for values of the sort key, in its order."""

    groups: tuple[Group, ...] = ()

    def heading(self, key: SortKey, moment: Moment, its: Whereabouts = NOWHERE) -> Heading:
        if not self.groups:
            return ALL
        ends = accumulate(group.width for group in self.groups)
        pairs = zip(self.groups, ends, strict=True)
        headings = [group.heading(key[end - 1], moment, its) for group, end in pairs]
        keys, titles = zip(*headings, strict=True)
        return Heading("-".join(keys), " · ".join(titles))


UNGROUPED = Grouping()
BY_DAY, BY_URGENCY = Grouping((Group.DAY,)), Grouping((Group.URGENCY,))
BY_SECTION = Grouping((Group.SECTION,))
ALL = Heading("all", "")
UNDATED = Heading("undated", "No date")
OVERDUE = Heading("overdue", "Overdue")


def _day(value: Value, moment: Moment) -> dt.date | None:
    if isinstance(value, str):
        return day_of(value, moment.zone)
    return value.astimezone(moment.zone).date() if isinstance(value, dt.datetime) else None
