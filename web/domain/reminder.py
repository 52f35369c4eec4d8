"""When to say that something is to be done."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from web.domain import duration
from web.domain.errors import Invalid
from web.domain.when import When
from web.domain.wording import clear_words

LIMIT = 5
MORNING = dt.time(9)
"""When a day is called: a reminder on it, and what is due on it."""
DAY = 24 * duration.HOUR
DAYS_LIMIT = 366
BEFORE = re.compile(r"-PT([0-9]{1,6})M")


@dataclass(frozen=True, slots=True)
class Reminder:
    """Either at a time, or some minutes before it is due."""

    at: When | None = None
    minutes_before: int | None = None

    def rings(self, due: When | None) -> When | None:
        """By the clock of `at`, or of what is due. None before a due date that is not there."""
        if self.minutes_before is None:
            return self.at and _timed(self.at)
        return _earlier(_timed(due), dt.timedelta(minutes=self.minutes_before)) if due else None

    def later(self, days: dt.timedelta) -> Reminder:
        """Moved with its to-do; one that is before the due date goes with that by itself."""
        return replace(self, at=replace(self.at, date=self.at.date + days)) if self.at else self

    @property
    def iso(self) -> str:
        """That of its time, or a length as in a TRIGGER (RFC 5545, section 3.8.6.3): `-PT30M`."""
        return self.at.iso if self.at else f"-PT{self.minutes_before}M"

    @classmethod
    def from_iso(cls, text: str) -> Reminder:
        """The inverse of `iso`. Raises ValueError for anything else."""
        before = BEFORE.fullmatch(text)
        return cls(minutes_before=int(before[1])) if before else cls(When.from_iso(text))

    @property
    def can_be_kept(self) -> bool:
        if self.minutes_before is None:
            return self.at is not None and self.at.can_be_kept
        return self.at is None and 0 < self.minutes_before <= DAYS_LIMIT * DAY


def checked(reminders: tuple[Reminder, ...]) -> tuple[Reminder, ...]:
    """Each once, in their order. Raises Invalid."""
    kept = tuple(dict.fromkeys(reminders))
    if len(kept) > LIMIT:
        raise Invalid({"reminders": f"A to-do can have {LIMIT} reminders at most."})
    if not all(reminder.can_be_kept for reminder in kept):
        sentence = f"A reminder is at a time, or up to {DAYS_LIMIT} days before the to-do is due."
        raise Invalid({"reminders": sentence})
    return kept


def phrase(reminders: Iterable[Reminder], due: When | None, today: dt.date) -> str:
    """30 min before, Fri 4 Dec 09:00; with the time where the due date says none."""
    return ", ".join(_words(reminder, due, today) for reminder in reminders)


def written(reminder: Reminder, today: dt.date) -> str:
    """30 min before, 1 day before, Fri 4 Dec 09:00"""
    if reminder.minutes_before is None:
        return clear_words(_timed(reminder.at), today) if reminder.at else ""
    return before_words(reminder.minutes_before)


def before_words(minutes: int) -> str:
    """Read back by the entry: 30 min before, 1 day before."""
    days, rest = divmod(minutes, DAY)
    if rest:
        return f"{duration.words(minutes)} before"
    return f"{days} {'day' if days == 1 else 'days'} before"


def _words(reminder: Reminder, due: When | None, today: dt.date) -> str:
    words, rings = written(reminder, today), reminder.rings(due)
    if rings is None:
        return f"{words} it is due, once that is said"
    return words if reminder.at or (due and due.time) else f"{words} ({clear_words(rings, today)})"


def _timed(when: When) -> When:
    return when if when.time else replace(when, time=MORNING)


def _earlier(when: When, length: dt.timedelta) -> When:
    """By the wall clock where it floats, else by the instant."""
    zone = ZoneInfo(when.zone or "UTC")
    local = (when.moment(zone).astimezone(dt.UTC) - length).astimezone(zone)
    return When(local.date(), local.time(), when.zone)
