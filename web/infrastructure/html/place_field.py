"""Where a to-do can be put, as a choice: each project, and each of its sections behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol
from uuid import UUID


class Choice(NamedTuple):
    """`id` is that of the project, or of the section."""

    id: UUID
    name: str


class Project(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def name(self) -> str: ...


class Section(Project, Protocol):
    @property
    def project_id(self) -> UUID: ...


def choices(projects: Iterable[Project], sections: Iterable[Section]) -> Iterator[Choice]:
    """`sections` are in the order of their projects; those of other projects are left out."""
    inside: dict[UUID, list[Section]] = {}
    for section in sections:
        inside.setdefault(section.project_id, []).append(section)
    for project in projects:
        yield Choice(project.id, project.name)
        for section in inside.get(project.id, ()):
            yield Choice(section.id, f"{project.name} / {section.name}")
