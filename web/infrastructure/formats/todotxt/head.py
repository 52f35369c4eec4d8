"""What stands in front of a line: completion, priority, dates. Only there do they count."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

COMPLETED = "x "
PRIORITY = re.compile(r"\(([A-Z])\) ")
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DATE = re.compile(rf"({ISO_DATE.pattern}) ")
ESCAPED_HEAD = re.compile(rf"\\+(?:x|\([A-Z]\)|{ISO_DATE.pattern})(?= |$)")


@dataclass(frozen=True, slots=True)
class Head:
    is_completed: bool = False
    priority: str | None = None
    completed_on: dt.date | None = None
    created_on: dt.date | None = None

    def __str__(self) -> str:
        """As it is written, with a space after each part; the format wants no priority on completed lines."""
        if not self.is_completed:
            return (f"({self.priority}) " if self.priority else "") + _dates(self.created_on)
        return COMPLETED + (_dates(self.completed_on, self.created_on) if self.completed_on else "")

    def put_before(self, body: str) -> str:
        """The line; a body that would be read as more head is escaped."""
        line = f"{self}{body}"
        is_misread = split(line)[1] != body
        return f"{self}\\{body}" if is_misread else line


def split(line: str) -> tuple[Head, str]:
    """The head and the body behind it. `x (A) 2026-02-03 …`, which some programs write, is understood too."""
    is_completed = line.startswith(COMPLETED)
    priority, rest = _take_priority(line.removeprefix(COMPLETED))
    first, rest = take_date(rest)
    if not is_completed:
        return Head(priority=priority, created_on=first), _unescaped(rest)
    if first and not priority:
        priority, rest = _take_priority(rest)
    second, rest = take_date(rest) if first else (None, rest)
    return Head(True, priority, first, second), _unescaped(rest)


def take_date(text: str) -> tuple[dt.date | None, str]:
    match = DATE.match(text)
    day = to_date(match[1]) if match else None
    return (day, text[match.end() :]) if match and day else (None, text)


def to_date(text: str) -> dt.date | None:
    """None for what is no day, and for the years in which some zone's midnight cannot be said in UTC."""
    if not ISO_DATE.fullmatch(text):
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return day if dt.MINYEAR < day.year < dt.MAXYEAR else None


def _take_priority(text: str) -> tuple[str | None, str]:
    match = PRIORITY.match(text)
    return (match[1], text[match.end() :]) if match else (None, text)


def _unescaped(body: str) -> str:
    return body[1:] if ESCAPED_HEAD.match(body) else body


def _dates(*days: dt.date | None) -> str:
    return "".join(f"{day.isoformat()} " for day in days if day)
