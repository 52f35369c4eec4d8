"""The sections of a project as streams of its rows."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from web.domain.ordering import BY_SECTION, SortKey
from web.domain.view import View
from web.infrastructure.persistence.sql import Sql

MANY = 12
"""To plan a statement of more takes PostgreSQL longer than to sort a project of a thousand to-dos."""


class Shelf(NamedTuple):
    """A section of a project, or what is in none, by what its rows are sorted by."""

    position: int
    id: UUID
    section_id: UUID | None

    @property
    def place(self) -> SortKey:
        return self.position, self.id

    @property
    def its(self) -> Sql:
        return Sql("section_id = ?", (self.section_id,)) if self.section_id else Sql("section_id IS NULL")


def shelves(view: View) -> list[Shelf]:
    """In their order, each of which an index has; none where the view is not in sections."""
    if not view.is_in_sections or view.ordering != BY_SECTION or len(view.sections) > MANY:
        return []
    first = Shelf(0, view.sections[0].project_id, None)
    return [first, *(Shelf(each.position, each.id, each.id) for each in view.sections)]
