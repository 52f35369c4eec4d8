"""What saved views ask by name, when that is called something else."""

from __future__ import annotations

from collections.abc import Callable

from web.application.ports import Work
from web.domain.person import Person
from web.domain.project import Project
from web.domain.query import LENGTH_LIMIT
from web.domain.querying.renaming import with_person, with_project, with_section, with_tag
from web.domain.section import Section
from web.domain.tag import Tag

Asking = Callable[[str], str]
Named = Project | Section | Tag | Person


async def ask_for_project(work: Work, before: Project, after: Project) -> tuple[str, ...]:
    """The names of the views that ask for it by its new name now. They belong to the same action."""
    return await _follow(work, before, after, lambda query: with_project(query, before.name, after.name))


async def ask_for_tag(work: Work, before: Tag, after: Tag) -> tuple[str, ...]:
    return await _follow(work, before, after, lambda query: with_tag(query, before.name, after.name))


async def ask_for_person(work: Work, before: Person, after: Person) -> tuple[str, ...]:
    return await _follow(work, before, after, lambda query: with_person(query, before.name, after.name))


async def ask_for_section(work: Work, before: Section, after: Section) -> tuple[str, ...]:
    project = (await work.projects.get(before.project_id)).name
    others = [each for each in await work.sections.every() if each.id != before.id]
    has_namesakes = any(each.folded == before.folded for each in others)

    def asking(query: str) -> str:
        return with_section(query, before.name, after.name, project, has_namesakes=has_namesakes)

    return await _follow(work, before, after, asking)


async def _follow(work: Work, before: Named, after: Named, asking: Asking) -> tuple[str, ...]:
    """What is only written otherwise is found as before."""
    if before.folded == after.folded:
        return ()
    followed: list[str] = []
    for view in sorted(await work.saved_views.every(), key=lambda view: view.position):
        query = asking(view.query)
        if query != view.query and len(query) <= LENGTH_LIMIT:
            work.save(view, view.ask(query))
            followed.append(view.name)
    return tuple(followed)
