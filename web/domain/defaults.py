"""What a to-do has from the list that it is written in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from web.domain.place import Place
from web.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """Unless its line says otherwise. A project is known by its place, or by its name in a query."""

    place: Place | None = None
    project: str | None = None
    section: str | None = None
    due: When | None = None
    priority: int | None = None
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def project_id(self) -> UUID | None:
        return self.place.project_id if self.place else None

    @property
    def has_project(self) -> bool:
        return bool(self.place or self.project)


NONE = Defaults()
