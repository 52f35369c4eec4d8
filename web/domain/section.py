"""A heading inside a project."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from web.domain.errors import Invalid
from web.domain.place import Place
from web.domain.text import NAME_LIMIT, checked_line, fold
from web.domain.todo import POSITION_STEP

ROOM = 200
"""Sections of a project: its page has a heading for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """It stays in its project for ever. `position` is more than 0, where what has no section stands."""

    id: UUID
    book_id: UUID
    project_id: UUID
    name: str
    position: int
    created_at: dt.datetime
    revision: int = 0

    @property
    def folded(self) -> str:
        return fold(self.name)

    @property
    def place(self) -> Place:
        return Place(self.project_id, self.id)

    @property
    def needs(self) -> tuple[UUID, ...]:
        return (self.project_id,)

    def rename(self, name: str) -> Section:
        return replace(self, name=checked_name(name))


def checked_name(name: str) -> str:
    return checked_line("name", name, NAME_LIMIT, "A section's name")


def called(name: str, sections: Iterable[Section]) -> Section | None:
    """The one of that folded name; else the one that begins with it, if there is only one."""
    alike = [section for section in sections if section.folded.startswith(fold(name))]
    candidates = [section for section in alike if section.folded == fold(name)] or alike
    return candidates[0] if len(candidates) == 1 else None


def next_position(sections: Sequence[Section]) -> int:
    """Behind all of a project. Raises Invalid where there is no room for another."""
    if len(sections) >= ROOM:
        raise Invalid(
            {"name": f"A project can have {ROOM} sections at most, and this one has. Delete one first."}
        )
    return max((section.position for section in sections), default=0) + POSITION_STEP


def in_order(sections: Iterable[Section]) -> list[Section]:
    """Two may have one position: of what was deleted, and what was made since, and what came back."""
    return sorted(sections, key=lambda section: (section.position, section.id))


def reordered(sections: Iterable[Section], id: UUID, by: int) -> list[Section]:
    """All of a project, with one of them so many places further down, or up."""
    order = in_order(sections)
    at = next(number for number, section in enumerate(order) if section.id == id)
    order.insert(max(0, at + by), order.pop(at))
    return [replace(section, position=number * POSITION_STEP) for number, section in enumerate(order, 1)]
