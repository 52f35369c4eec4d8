"""Who types, and when: all that a phrase may depend on beside its words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.recurrence.rule import WORK_WEEK
from web.domain.when import When


@dataclass(frozen=True, slots=True)
class Moment:
    """`now` is aware; `week_start` and `work_week` count from Monday 0 to Sunday 6."""

    now: dt.datetime
    zone: ZoneInfo
    week_start: int = 0
    day_first: bool = True
    work_week: tuple[int, ...] = WORK_WEEK
    me: UUID | None = None
    """The account of who types, or looks."""
    due: When | None = None
    """Of the to-do that the line is about, if there is one: what shall repeat begins there."""

    @property
    def local(self) -> dt.datetime:
        """The wall clock in the account's zone."""
        return self.now.astimezone(self.zone).replace(tzinfo=None)

    @property
    def today(self) -> dt.date:
        return self.now.astimezone(self.zone).date()

    @property
    def coming(self) -> When | None:
        """When the to-do is due, unless that day is over."""
        return self.due if self.due and self.due.date >= self.today else None

    def since(self, day: dt.date) -> Moment:
        """As that day begins."""
        return replace(self, now=dt.datetime.combine(day, dt.time(), self.zone))

    def week(self, day: dt.date) -> dt.date:
        """The first day of the account's week that `day` is in."""
        return day - dt.timedelta((day.weekday() - self.week_start) % 7)
