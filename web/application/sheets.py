"""A to-do whole, with the names of all that it has, as its own page needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from web.domain.membership import Membership
from web.domain.todo import Todo


class Name(NamedTuple):
    """Of a tag, or of a person."""

    id: UUID
    name: str


class SectionName(NamedTuple):
    """In the order of its project."""

    id: UUID
    project_id: UUID
    name: str


class Tie(NamedTuple):
    """A to-do that another waits for, or that waits for another."""

    id: UUID
    content: str
    is_completed: bool
    is_deleted: bool


TIES_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Sheet:
    """A to-do whole, as its own page shows it. `parent` is what the to-do it belongs to says, `sections` are
    all of the book. `waiters` are not in Trash, and no more than TIES_SHOWN."""

    todo: Todo
    project: str
    parent: str | None
    tags: tuple[Name, ...]
    people: tuple[Name, ...] = ()
    sections: tuple[SectionName, ...] = ()
    blockers: tuple[Tie, ...] = ()
    waiters: tuple[Tie, ...] = ()
    has_more_waiters: bool = False

    @property
    def section(self) -> str:
        names = (each.name for each in self.sections if each.id == self.todo.section_id)
        return next(names, "")


class Sheets(Protocol):
    async def sheet(self, member: Membership, todo_id: UUID) -> Sheet | None: ...
