"""What screens need: small, flat read models, hashable so that a rendered row can be cached by its value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from web.domain.journal import Verb
from web.domain.when import When


class TodoRow(NamedTuple):
    """One to-do as a line of a list."""

    id: UUID
    content: str
    priority: int
    start: When | None
    due: When | None
    deadline: When | None
    project_id: UUID
    project: str
    colour: str
    tags: tuple[str, ...]
    completed_at: dt.datetime | None
    deleted_at: dt.datetime | None
    has_notes: bool
    parts: int
    parts_completed: int
    sort_key: str

    @property
    def is_completed(self) -> bool:
        return self.completed_at is not None

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; an empty title has no heading. The key is safe in an id."""

    key: str
    title: str
    rows: tuple[TodoRow, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a view. `after` is the cursor of the next page, or None at the end."""

    groups: tuple[Group, ...]
    after: str | None

    @property
    def is_empty(self) -> bool:
        return not self.groups


@dataclass(frozen=True, slots=True)
class ProjectLink:
    id: UUID
    name: str
    colour: str
    is_inbox: bool
    is_archived: bool
    count: int


@dataclass(frozen=True, slots=True)
class TagLink:
    id: UUID
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Sidebar:
    """Counts stop at `COUNT_LIMIT`: a hundred to-dos more never make a page slower."""

    inbox_count: int
    today_count: int
    projects: tuple[ProjectLink, ...]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action in a history. `count` is how many to-dos it touched; `subject` is the main thing."""

    id: UUID
    revision: int
    at: dt.datetime
    verb: Verb
    subject: str
    todo_id: UUID | None
    count: int
    by: str
    is_undone: bool
    details: tuple[str, ...]

    @property
    def past(self) -> str:
        """The verb as a history says it: “completed”."""
        return self.verb.past

    @property
    def can_be_undone(self) -> bool:
        return not self.is_undone and self.verb not in (Verb.UNDO, Verb.REDO)
