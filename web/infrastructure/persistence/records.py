"""Entities as rows, and back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec

from web.domain.keys import when_key
from web.domain.merging import Entity
from web.domain.project import Project
from web.domain.recurrence.recurrence import Recurrence
from web.domain.reminder import Reminder
from web.domain.saved_view import SavedView
from web.domain.searching import searched_line
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.domain.when import When

_extras = msgspec.json.Decoder(tuple[tuple[str, str], ...])
_recurrence = msgspec.json.Decoder(Recurrence)


@dataclass(frozen=True, slots=True)
class Record:
    """How one kind of entity is written: its table, and the columns in the order of its values."""

    table: str
    columns: tuple[str, ...]

    @property
    def insert(self) -> str:
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({marks})"  # noqa: S608

    @property
    def update(self) -> str:
        sets = ", ".join(f"{column} = ?" for column in self.columns[1:])
        return f"UPDATE {self.table} SET {sets} WHERE id = ?"  # noqa: S608

    @property
    def delete(self) -> str:
        return f"DELETE FROM {self.table} WHERE id = ?"  # noqa: S608


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
PROJECT = Record(
    "projects",
    (
        *("id", "book_id", "name", "folded", "colour", "position", "is_inbox"),
        *("created_at", "archived_at", "revision"),
    ),
)
SECTION = Record(
    "sections", ("id", "book_id", "project_id", "name", "folded", "position", "created_at", "revision")
)
TAG = Record("tags", ("id", "book_id", "name", "folded", "created_at", "revision"))
SAVED_VIEW = Record(
    "saved_views",
    ("id", "book_id", "name", "folded", "query", "key", "position", "created_at", "revision"),
)


def record_of(entity: Entity) -> Record:
    match entity:
        case Todo():
            return TODO
        case Project():
            return PROJECT
        case Section():
            return SECTION
        case Tag():
            return TAG
        case SavedView():
            return SAVED_VIEW


def values_of(entity: Entity, revision: int) -> tuple[object, ...]:
    """In the order of the record's columns."""
    match entity:
        case Todo():
            return _todo_values(entity, revision)
        case Project(archived_at=archived_at):
            named = (entity.id, entity.book_id, entity.name, entity.folded, entity.colour, entity.position)
            return (*named, entity.is_inbox, entity.created_at, archived_at, revision)
        case Section(project_id=project_id, name=name, position=position):
            its = (entity.id, entity.book_id, project_id, name, entity.folded, position)
            return (*its, entity.created_at, revision)
        case Tag():
            return (entity.id, entity.book_id, entity.name, entity.folded, entity.created_at, revision)
        case SavedView():
            kept = (entity.id, entity.book_id, entity.name, entity.folded, entity.query, entity.key)
            return (*kept, entity.position, entity.created_at, revision)


def _todo_values(todo: Todo, revision: int) -> tuple[object, ...]:
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


STAMPS = ("created_at", "changed_at", "completed_at", "deleted_at", "revision")


def make_todo(tag_ids: str | None, blocker_ids: str | None, extras: str, *columns: Any) -> Todo:
    *rest, duration_minutes, reminders, recurrence, instead_of = columns[: -len(STAMPS)]
    *rest, start, due, deadline = rest
    id, book_id, project_id, section_id, parent_id, position, content, notes, priority = rest
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
        blocker_ids=_ids(blocker_ids),
        priority=priority,
        start=start and When.from_iso(start),
        due=due and When.from_iso(due),
        deadline=deadline and When.from_iso(deadline),
        duration_minutes=duration_minutes,
        reminders=read_reminders(reminders) if reminders else (),
        extras=_extras.decode(extras) if extras != "[]" else (),
        recurrence=recurrence and read_recurrence(recurrence),
        instead_of=instead_of and When.from_iso(instead_of),
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


def make_project(*columns: Any) -> Project:
    return Project(**dict(zip(PROJECT_FIELDS, columns, strict=True)))


def make_section(*columns: Any) -> Section:
    return Section(**dict(zip(SECTION_FIELDS, columns, strict=True)))


def make_tag(*columns: Any) -> Tag:
    return Tag(**dict(zip(TAG_FIELDS, columns, strict=True)))


def make_saved_view(*columns: Any) -> SavedView:
    return SavedView(**dict(zip(SAVED_VIEW_FIELDS, columns, strict=True)))


PROJECT_FIELDS = tuple(column for column in PROJECT.columns if column != "folded")
SECTION_FIELDS = tuple(column for column in SECTION.columns if column != "folded")
TAG_FIELDS = tuple(column for column in TAG.columns if column != "folded")
SAVED_VIEW_FIELDS = tuple(column for column in SAVED_VIEW.columns if column != "folded")
