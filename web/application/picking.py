"""A project or a section that was picked, where either will do."""

from __future__ import annotations

from uuid import UUID

from web.application.ports import Work
from web.domain.errors import Conflict, Invalid
from web.domain.place import Place

GONE = "The place that you picked is no longer there. Pick another."


async def place_with(work: Work, id: UUID) -> Place:
    """Of the section or the project with that id. Raises NotFound, and Conflict for what is archived."""
    section = await work.sections.find(id)
    project = await work.projects.get(section.project_id if section else id)
    project.check_takes_todos()
    return section.place if section else project.place


async def picked(work: Work, id: UUID) -> Place:
    """As a form sends it. Raises Invalid, so that what else was typed stands there still."""
    section = await work.sections.find(id)
    project = await work.projects.find(section.project_id if section else id)
    if project is None:
        raise Invalid({"place_id": GONE})
    try:
        project.check_takes_todos()
    except Conflict as conflict:
        raise Invalid({"place_id": str(conflict)}) from None
    return section.place if section else project.place
