"""Where the to-do of a line that is being typed would be: in a project there is, or in a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from web.domain.project import called

if TYPE_CHECKING:
    from web.application.names import Names
    from web.domain.entry import Draft
    from web.domain.membership import Membership
    from web.domain.section import Section

ALIKE = 2
"""Of projects that begin alike, enough to know that a word stands for none of them."""


async def in_its_place(
    names: Names, member: Membership, draft: Draft, here: UUID | None
) -> tuple[Draft, tuple[Section, ...]]:
    """With the sections of its project, where the line may be about one. `here` is where it is typed.

    One query for the project that it names, one for the sections.
    """
    projects = await names.projects_like(member, draft.project, ALIKE) if draft.project else []
    project = called(draft.project, projects) if draft.project else None
    project_id = project.id if project else None if draft.project else here
    if project_id is None or "/" not in draft.line:
        return draft.among(projects, (), here), ()
    sections = (await names.in_sections(member, project_id)).sections
    return draft.among(projects, sections, here), sections
