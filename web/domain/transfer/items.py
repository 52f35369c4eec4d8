"""A to-do outside of any book: names instead of ids, days instead of instants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from web.domain.priority import Priority
from web.domain.reminder import Reminder
from web.domain.text import fold
from web.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`project` None is the Inbox, which has no sections; `parent` is an index in the same list of items, and
    so is each of `blockers`.

    `source` is the line it was read from. It makes a second import add nothing, and an item that
    nobody changed goes out letter for letter as it came in.
    """

    content: str
    notes: str = ""
    project: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    priority: int = Priority.NONE
    start: When | None = None
    due: When | None = None
    deadline: When | None = None
    duration_minutes: int | None = None
    reminders: tuple[Reminder, ...] = ()
    extras: tuple[tuple[str, str], ...] = ()
    created_on: dt.date | None = None
    is_completed: bool = False
    completed_on: dt.date | None = None
    parent: int | None = None
    blockers: tuple[int, ...] = ()
    line: int = 0
    source: str = ""

    @property
    def essence(self) -> Item:
        """What items that say the same have alike: not the order or case of names, nor where they stood."""
        return replace(
            self,
            project=self.project and fold(self.project),
            section=self.section and fold(self.section),
            tags=tuple(sorted(set(map(fold, self.tags)))),
            people=tuple(sorted(set(map(fold, self.people)))),
            extras=tuple(sorted(set(self.extras))),
            parent=None,
            blockers=(),
            line=0,
            source="",
        )


@dataclass(frozen=True, slots=True)
class Remark:
    """What was not understood, or not kept, and why. Lines count from 1."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    items: tuple[Item, ...]
    remarks: tuple[Remark, ...]
