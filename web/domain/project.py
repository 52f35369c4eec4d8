"""A named list of to-dos; every book has one called Inbox."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from web.domain.errors import Conflict, Invalid
from web.domain.place import Place
from web.domain.text import NAME_LIMIT, checked_line, fold
from web.domain.todo import POSITION_STEP

INBOX = "Inbox"
COLOURS = ("grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    id: UUID
    book_id: UUID
    name: str
    colour: str = COLOURS[0]
    position: int = 0
    is_inbox: bool = False
    created_at: dt.datetime
    archived_at: dt.datetime | None = None
    revision: int = 0

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None

    @property
    def folded(self) -> str:
        return fold(self.name)

    @property
    def place(self) -> Place:
        return Place(self.id)

    def rename(self, name: str, colour: str) -> Project:
        if self.is_inbox and name != self.name:
            raise Invalid({"name": "The Inbox keeps its name."})
        return replace(self, name=checked_name(name), colour=checked_colour(colour))

    def archive(self, at: dt.datetime) -> Project:
        self.check_may_go()
        return self if self.is_archived else replace(self, archived_at=at)

    def unarchive(self) -> Project:
        return replace(self, archived_at=None)

    def check_takes_todos(self) -> None:
        if self.is_archived:
            raise Conflict(f"The project “{self.name}” is archived. Unarchive it first, or pick another.")

    def check_takes_sections(self) -> None:
        if self.is_inbox:
            raise Invalid({"section": "The Inbox has no sections. Name a project beside the section."})
        self.check_takes_todos()

    def check_may_go(self) -> None:
        check_may_go(is_inbox=self.is_inbox)


def check_may_go(*, is_inbox: bool) -> None:
    if is_inbox:
        raise Invalid({"project": "The Inbox stays: to-dos without a project live there."})


def colour_at(position: int) -> str:
    """Of a project that nobody chose a colour for: another one than its neighbours', and never grey."""
    bright = COLOURS[1:]
    return bright[position // POSITION_STEP % len(bright)]


def called(name: str, projects: Iterable[Project]) -> Project | None:
    """The one of that folded name; else the one that is not archived, if only one begins with it."""
    alike = [project for project in projects if project.folded.startswith(fold(name))]
    exact = [project for project in alike if project.folded == fold(name)]
    candidates = exact or [project for project in alike if not project.is_archived]
    return candidates[0] if len(candidates) == 1 else None


def checked_name(name: str) -> str:
    return checked_line("name", name, NAME_LIMIT, "A project's name")


def checked_colour(colour: str) -> str:
    if colour not in COLOURS:
        raise Invalid({"colour": f"A colour is one of {', '.join(COLOURS)}."})
    return colour
