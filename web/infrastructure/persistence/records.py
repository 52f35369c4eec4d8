"""Entities as rows, and back."""

from __future__ import annotations

from typing import Any

from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.infrastructure.persistence.record import Record
from web.infrastructure.persistence.todo_record import TODO, todo_values

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
PERSON = Record("people", ("id", "book_id", "name", "folded", "account_id", "created_at", "revision"))
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
        case Person():
            return PERSON
        case SavedView():
            return SAVED_VIEW


def values_of(entity: Entity, revision: int) -> tuple[object, ...]:
    """In the order of the record's columns."""
    match entity:
        case Todo():
            return todo_values(entity, revision)
        case Project(archived_at=archived_at):
            named = (entity.id, entity.book_id, entity.name, entity.folded, entity.colour, entity.position)
            return (*named, entity.is_inbox, entity.created_at, archived_at, revision)
        case Section(project_id=project_id, name=name, position=position):
            its = (entity.id, entity.book_id, project_id, name, entity.folded, position)
            return (*its, entity.created_at, revision)
        case Tag():
            return (entity.id, entity.book_id, entity.name, entity.folded, entity.created_at, revision)
        case Person(name=name, account_id=account_id):
            return (entity.id, entity.book_id, name, entity.folded, account_id, entity.created_at, revision)
        case SavedView():
            kept = (entity.id, entity.book_id, entity.name, entity.folded, entity.query, entity.key)
            return (*kept, entity.position, entity.created_at, revision)


def make_project(*columns: Any) -> Project:
    return Project(**dict(zip(PROJECT_FIELDS, columns, strict=True)))


def make_section(*columns: Any) -> Section:
    return Section(**dict(zip(SECTION_FIELDS, columns, strict=True)))


def make_tag(*columns: Any) -> Tag:
    return Tag(**dict(zip(TAG_FIELDS, columns, strict=True)))


def make_person(*columns: Any) -> Person:
    return Person(**dict(zip(PERSON_FIELDS, columns, strict=True)))


def make_saved_view(*columns: Any) -> SavedView:
    return SavedView(**dict(zip(SAVED_VIEW_FIELDS, columns, strict=True)))


PROJECT_FIELDS = tuple(column for column in PROJECT.columns if column != "folded")
SECTION_FIELDS = tuple(column for column in SECTION.columns if column != "folded")
TAG_FIELDS = tuple(column for column in TAG.columns if column != "folded")
PERSON_FIELDS = tuple(column for column in PERSON.columns if column != "folded")
SAVED_VIEW_FIELDS = tuple(column for column in SAVED_VIEW.columns if column != "folded")
