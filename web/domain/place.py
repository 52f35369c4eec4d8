"""Where a to-do is: in a project, and maybe in a section of it."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID


class Place(NamedTuple):
    """Made by a project or by a section, so that none can be a section of another project."""

    project_id: UUID
    section_id: UUID | None = None

    @property
    def id(self) -> UUID:
        """That of the section, or of the project where there is none: each place has another."""
        return self.section_id or self.project_id
