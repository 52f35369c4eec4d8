"""A to-do as a row, and back."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec

from web.domain.keys import when_key
from web.domain.recurrence.recurrence import Recurrence
from web.domain.reminder import Reminder
from web.domain.searching import searched_line
from web.domain.todo import Todo
from web.domain.when import When
from web.infrastructure.persistence.record import Record

_extras = msgspec.json.Decoder(tuple[tuple[str, str], ...])
_recurrence = msgspec.json.Decoder(Recurrence)

TODO = Record(
    "todos",
    (
        *("id", "book_id", "project_id", "section_id", "parent_id", "position"),
        *("content", "notes", "folded", "priority"),
        *("start", "due", "deadline", "start_key", "due_key", "deadline_key", "extras"),
        *("duration_minutes", "reminders"),
        *("recurrence", "instead_of", "created_at", "changed_at", "completed_at", "deleted_at", "revision"),
    ),
)


def todo_values(todo: Todo, revision: int) -> tuple[object, ...]:
    dates = (todo.start, todo.due, todo.deadline)
    return (
        *(todo.id, todo.book_id, todo.project_id, todo.section_id, todo.parent_id, todo.position),
        *(todo.content, todo.notes, searched_line(todo.content, todo.notes), todo.priority),
        *(when.iso if when else None for when in dates),
        *(when_key(when) for when in dates),
        msgspec.json.encode(todo.extras).decode(),
        todo.duration_minutes,
        " ".join(reminder.iso for reminder in todo.reminders) or None,
        msgspec.json.encode(todo.recurrence).decode() if todo.recurrence else None,
        todo.instead_of.iso if todo.instead_of else None,
        *(todo.created_at, todo.changed_at, todo.completed_at, todo.deleted_at, revision),
    )


WHENS = ("start", "due", "deadline", "instead_of")
STAMPS = ("created_at", "changed_at", "completed_at", "deleted_at", "revision")


def make_todo(
    tag_ids: str | None, person_ids: str | None, blocker_ids: str | None, extras: str, *columns: Any
) -> Todo:
    *rest, duration_minutes, reminders, recurrence, instead_of = columns[: -len(STAMPS)]
    *rest, start, due, deadline = rest
    id, book_id, project_id, section_id, parent_id, position, content, notes, priority = rest
    said = zip(WHENS, (start, due, deadline, instead_of), strict=True)
    whens: dict[str, Any] = {name: text and When.from_iso(text) for name, text in said}
    return Todo(
        id=id,
        book_id=book_id,
        project_id=project_id,
        section_id=section_id,
        parent_id=parent_id,
        position=position,
        content=content,
        notes=notes,
        tag_ids=_ids(tag_ids),
        person_ids=_ids(person_ids),
        blocker_ids=_ids(blocker_ids),
        priority=priority,
        **whens,
        duration_minutes=duration_minutes,
        reminders=read_reminders(reminders) if reminders else (),
        extras=_extras.decode(extras) if extras != "[]" else (),
        recurrence=recurrence and read_recurrence(recurrence),
        **dict(zip(STAMPS, columns[-len(STAMPS) :], strict=True)),
    )


def _ids(text: str | None) -> tuple[UUID, ...]:
    return tuple(sorted(map(UUID, text.split(",")))) if text else ()


@lru_cache(maxsize=1024)
def read_recurrence(text: str) -> Recurrence:
    return _recurrence.decode(text)


@lru_cache(maxsize=1024)
def read_reminders(text: str) -> tuple[Reminder, ...]:
    return tuple(map(Reminder.from_iso, text.split(" ")))


TODO_COLUMNS = ", ".join(
    column for column in TODO.columns if not column.endswith(("_key", "folded", "extras"))
)
