"""One thing to do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from web.domain import duration, reminder
from web.domain.blockers import checked_blockers
from web.domain.errors import Invalid
from web.domain.place import Place
from web.domain.priority import Priority
from web.domain.recurrence import limits
from web.domain.recurrence.recurrence import Recurrence
from web.domain.reminder import Reminder
from web.domain.text import CONTENT_LIMIT, checked_line, checked_notes
from web.domain.when import When

TAGS_LIMIT = 30
PEOPLE_LIMIT = 30
DATES = frozenset({"start", "due", "deadline", "instead_of"})
POSITION_STEP = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """Every instant is aware and in UTC. `revision` is the book's revision that last changed it.

    While one of `blocker_ids` is open, it is blocked, which forbids nothing.
    `instead_of` is the date of the recurrence that this one stands for, where a person gave it another.
    """

    id: UUID
    book_id: UUID
    project_id: UUID
    section_id: UUID | None = None
    parent_id: UUID | None = None
    position: int
    content: str
    notes: str = ""
    tag_ids: tuple[UUID, ...] = ()
    person_ids: tuple[UUID, ...] = ()
    blocker_ids: tuple[UUID, ...] = ()
    priority: int = Priority.NONE
    start: When | None = None
    due: When | None = None
    deadline: When | None = None
    duration_minutes: int | None = None
    reminders: tuple[Reminder, ...] = ()
    extras: tuple[tuple[str, str], ...] = ()
    recurrence: Recurrence | None = None
    instead_of: When | None = None
    created_at: dt.datetime
    changed_at: dt.datetime
    completed_at: dt.datetime | None = None
    deleted_at: dt.datetime | None = None
    revision: int = 0

    @property
    def is_completed(self) -> bool:
        return self.completed_at is not None

    @property
    def is_open(self) -> bool:
        return self.completed_at is None and self.deleted_at is None

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None

    @property
    def occurrence(self) -> When | None:
        """The date of its recurrence that it stands for."""
        return self.instead_of or self.due

    @property
    def place(self) -> Place:
        return Place(self.project_id, self.section_id)

    @property
    def needs(self) -> tuple[UUID, ...]:
        """Without which it cannot be: its place, tags and people, its whole and what it waits for."""
        others = (id for id in (self.section_id, self.parent_id) if id)
        return (self.project_id, *others, *self.tag_ids, *self.person_ids, *self.blocker_ids)

    def complete(self, at: dt.datetime) -> Todo:
        return self if self.is_completed else self._changed(at, completed_at=at)

    def reopen(self, at: dt.datetime) -> Todo:
        return self._changed(at, completed_at=None) if self.is_completed else self

    def delete(self, at: dt.datetime) -> Todo:
        return self if self.is_deleted else self._changed(at, deleted_at=at)

    def restore(self, at: dt.datetime) -> Todo:
        return self._changed(at, deleted_at=None) if self.is_deleted else self

    def move(self, to: Place, position: int, at: dt.datetime) -> Todo:
        return self._changed(at, project_id=to.project_id, section_id=to.section_id, position=position)

    def edit(self, at: dt.datetime, **fields: Any) -> Todo:
        """The same to-do with some fields said anew; raises Invalid for what cannot be kept.

        Where it repeats, another due date is that of this one only, unless its recurrence is said anew too.
        """
        kept = checked(fields)
        if self.recurrence and "due" in kept and "recurrence" not in kept:
            kept["instead_of"] = None if kept["due"] == self.occurrence else self.occurrence
        return self._changed(at, **kept)

    def copy(self, id: UUID, at: dt.datetime) -> Todo:
        """An open twin right below this one."""
        return replace(
            self,
            id=id,
            position=self.position + 1,
            created_at=at,
            changed_at=at,
            completed_at=None,
            deleted_at=None,
        )

    def touched(self, before: Todo, at: dt.datetime) -> Todo:
        """With the time of its change, if it is one."""
        return self if self == before else replace(self, changed_at=at)

    def _changed(self, at: dt.datetime, **fields: Any) -> Todo:
        same = all(getattr(self, name) == value for name, value in fields.items())
        return self if same else replace(self, changed_at=at, **fields)


def checked(fields: dict[str, Any]) -> dict[str, Any]:
    """The same fields, made fit to keep. Raises Invalid."""
    kept = dict(fields)
    if "content" in kept:
        kept["content"] = checked_line("content", kept["content"], CONTENT_LIMIT, "A to-do")
    if "notes" in kept:
        kept["notes"] = checked_notes(kept["notes"])
    if "tag_ids" in kept:
        kept["tag_ids"] = checked_tags(kept["tag_ids"])
    if "person_ids" in kept:
        kept["person_ids"] = checked_people(kept["person_ids"])
    if "blocker_ids" in kept:
        kept["blocker_ids"] = checked_blockers(kept["blocker_ids"])
    if "priority" in kept:
        kept["priority"] = Priority.checked(kept["priority"])
    if "duration_minutes" in kept:
        kept["duration_minutes"] = duration.checked(kept["duration_minutes"])
    if "reminders" in kept:
        kept["reminders"] = reminder.checked(kept["reminders"])
    if kept.get("recurrence"):
        limits.checked(kept["recurrence"])
    for name in DATES & kept.keys():
        checked_when(name, kept[name])
    return kept


def checked_when(field: str, when: When | None) -> When | None:
    if when and not when.can_be_kept:
        raise Invalid({field: f"“{when.iso}” is not a day or a time that every calendar has."})
    return when


def checked_tags(tag_ids: tuple[UUID, ...]) -> tuple[UUID, ...]:
    if len(tag_ids) > TAGS_LIMIT:
        raise Invalid({"tags": f"A to-do can have {TAGS_LIMIT} tags at most."})
    return tuple(sorted(set(tag_ids)))


def checked_people(person_ids: tuple[UUID, ...]) -> tuple[UUID, ...]:
    if len(person_ids) > PEOPLE_LIMIT:
        raise Invalid({"people": f"A to-do can be given to {PEOPLE_LIMIT} people at most."})
    return tuple(sorted(set(person_ids)))
