"""A person who signs in, and how they like their pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.errors import Invalid
from web.domain.recurrence.rule import WORK_WEEK
from web.domain.text import NAME_LIMIT, checked_line, fold
from web.domain.when import zones


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """`week_start` and the `work_week` count from Monday 0 to Sunday 6."""

    time_zone: str = "UTC"
    week_start: int = 0
    work_week: tuple[int, ...] = WORK_WEEK
    day_first: bool = True
    theme: Theme = Theme.SYSTEM
    single_keys: bool = True

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def checked(self) -> Preferences:
        """Raises Invalid for a time zone or a weekday that does not exist."""
        if self.time_zone not in zones():
            raise Invalid({"time_zone": f"“{self.time_zone}” is not a time zone of the IANA list."})
        if self.week_start not in range(7):
            raise Invalid({"week_start": "A week starts on one of its seven days."})
        if not self.work_week or not {*range(7)}.issuperset(self.work_week):
            raise Invalid({"work_week": "A work week has one day at least, of the seven that there are."})
        return replace(self, work_week=tuple(sorted({*self.work_week})))


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    id: UUID
    name: str
    password_hash: str | None = field(default=None, repr=False)
    preferences: Preferences = Preferences()
    created_at: dt.datetime
    mail: str | None = None
    """Where reminders are sent to, once its owner followed a link there."""

    @property
    def folded(self) -> str:
        return fold(self.name)

    @property
    def zone(self) -> ZoneInfo:
        return self.preferences.zone

    def change(self, name: str, preferences: Preferences) -> Account:
        return replace(self, name=checked_name(name), preferences=preferences.checked())


def checked_name(name: str) -> str:
    return checked_line("name", name, NAME_LIMIT, "A name")
