"""Whether a record is one that Daybook could have kept itself. A file may come from anybody."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields

from web.domain import person, project, section, tag, todo
from web.domain.account import Preferences
from web.domain.errors import Invalid
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.takeout.records import Book, Record, Recorded
from web.domain.text import NAME_LIMIT, checked_line
from web.domain.todo import Todo

# What every JSON reader keeps exactly (RFC 8259, section 6).
INTEGER_LIMIT = 2**53


def check(record: Record) -> None:
    """Raises Invalid."""
    _check_columns(record)
    match record:
        case Preferences():
            _check_is_same(record.checked(), record)
        case Book(name=name):
            checked_line("name", name, NAME_LIMIT, "A book's name")
        case Project(name=name, colour=colour):
            _check_is_same(project.checked_name(name), name)
            project.checked_colour(colour)
        case Section(name=name):
            _check_is_same(section.checked_name(name), name)
            _check_is_behind_what_is_in_none(record)
        case Tag(name=name):
            _check_is_same(tag.checked_name(name), name)
        case Person(name=name):
            _check_is_same(person.checked_name(name), name)
        case SavedView(name=name, query=query, key=key):
            _check_is_same(record.edit(name, query, key), record)
        case Todo():
            _check_todo(record)
        case Recorded(change=change):
            for entity in change.sides:
                check(entity)


def _check_columns(record: Record) -> None:
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, dt.datetime) and not _is_instant(value):
            raise Invalid({field.name: f"“{value.isoformat()}” is not an instant in UTC."})
        if isinstance(value, int) and not -INTEGER_LIMIT < value < INTEGER_LIMIT:
            raise Invalid({field.name: f"{value} is too large a number."})


def _check_is_same(checked: object, written: object) -> None:
    """Spaces around a name, for one, are not kept: a column might be too short for them."""
    if checked != written:
        raise Invalid({"file": "This file holds something that Daybook would have written otherwise."})


def _check_is_behind_what_is_in_none(section: Section) -> None:
    if section.position <= 0:
        raise Invalid({"position": "The place of a section is a number over 0."})


def _check_todo(record: Todo) -> None:
    plain = ("content", "notes", "priority", "duration_minutes", "reminders", "recurrence")
    names = (*plain, "tag_ids", "person_ids", "blocker_ids", *todo.DATES)
    todo.checked({name: getattr(record, name) for name in names})


def _is_instant(at: dt.datetime) -> bool:
    """In UTC, and of a year that every zone has a clock for."""
    return at.utcoffset() == dt.timedelta() and dt.MINYEAR < at.year < dt.MAXYEAR
