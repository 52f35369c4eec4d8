"""Reminders as one word: `30m,2027-02-01T0900[Europe/Berlin],2027-02-01`. A value has no colon."""

from __future__ import annotations

import re
from collections.abc import Iterable

from web.domain.errors import Invalid
from web.domain.reminder import Reminder, checked
from web.domain.when import When

BEFORE = re.compile(r"([0-9]{1,6})m")
AT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2})([0-9]{2})(\[[^\[\],]+\])?)?")


def to_reminders(value: str) -> tuple[Reminder, ...] | None:
    """None for what none of Daybook's would be written as."""
    try:
        reminders = checked(tuple(map(_reminder, value.split(","))))
    except (Invalid, ValueError):
        return None
    return reminders if from_reminders(reminders) == value else None


def from_reminders(reminders: Iterable[Reminder]) -> str:
    return ",".join(_word(reminder) for reminder in reminders)


def _reminder(word: str) -> Reminder:
    """Raises ValueError."""
    if before := BEFORE.fullmatch(word):
        return Reminder(minutes_before=int(before[1]))
    at = AT.fullmatch(word)
    if at is None:
        raise ValueError("a reminder is at a time, or minutes before")
    day, hour, minute, zone = at.groups("")
    return Reminder(When.from_iso(f"{day}T{hour}:{minute}{zone}" if hour else day))


def _word(reminder: Reminder) -> str:
    return reminder.at.iso.replace(":", "") if reminder.at else f"{reminder.minutes_before}m"
