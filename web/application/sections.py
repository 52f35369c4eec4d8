"""What people do with a section of a project."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from web.application.asking import ask_for_section
from web.application.ports import UnitOfWork, Work
from web.application.versions import versions
from web.domain.errors import Invalid
from web.domain.journal import Action, Verb
from web.domain.membership import Membership
from web.domain.place import Place
from web.domain.section import Section, checked_name, next_position, reordered
from web.domain.todo import POSITION_STEP


@dataclass(frozen=True, slots=True)
class SectionDone:
    """`views` are the names of those that ask for it by its new name now."""

    section: Section
    action: Action | None
    views: tuple[str, ...] = ()


class Sections:
    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._begin = unit_of_work.begin

    async def create(self, member: Membership, id: UUID, project_id: UUID, name: str) -> SectionDone:
        """Behind the others of the project."""
        async with self._begin(member, Verb.CREATE_SECTION) as work:
            if twin := await work.sections.find(id):
                _check_is_twin(twin, name)
                return SectionDone(twin, None)
            project = await work.projects.get(project_id)
            project.check_takes_sections()
            section = Section(
                id=id,
                book_id=member.book_id,
                project_id=project.id,
                name=checked_name(name),
                position=next_position(await work.sections.in_projects([project.id])),
                created_at=work.at,
            )
            await _check_name_is_free(work, section)
            work.add(section)
            return SectionDone(section, work.action)

    async def rename(
        self, member: Membership, id: UUID, name: str, revision: int | None = None
    ) -> SectionDone:
        """Saves a form that showed it as of `revision` (None: as it is now). Raises Outdated."""
        async with self._begin(member, Verb.RENAME_SECTION) as work:
            section = await work.sections.get(id)
            its = await versions(work, section, revision, lambda base: base.rename(name))
            await _check_name_is_free(work, its.merged)
            views = await ask_for_section(work, section, its.merged)
            work.save(section, its.merged)
            outcome = SectionDone(its.merged, work.action if its.merged != section else None, views)
        its.settle()
        return outcome

    async def reorder(self, member: Membership, id: UUID, by: int) -> SectionDone:
        """So many places further down in its project, or up where it is less than 0."""
        async with self._begin(member, Verb.REORDER_SECTION) as work:
            section = await work.sections.get(id)
            there = {each.id: each for each in await work.sections.in_projects([section.project_id])}
            after = reordered(there.values(), id, by)
            changed = [each for each in after if each != there[each.id]]
            for each in sorted(changed, key=lambda each: each.id == id):  # a history tells the last one
                work.save(there[each.id], each)
            return SectionDone(section, work.action if changed else None)

    async def delete(self, member: Membership, id: UUID, move_to: UUID | None = None) -> SectionDone:
        """Its to-dos go to the section `move_to` of the project; without one they stay there in none."""
        async with self._begin(member, Verb.DELETE_SECTION) as work:
            section = await work.sections.get(id)
            await _move_all(work, section, await _heir(work, section, move_to))
            work.remove(section)
            return SectionDone(section, work.action)


async def _heir(work: Work, section: Section, move_to: UUID | None) -> Place:
    if move_to is None:
        return Place(section.project_id)
    heir = await work.sections.get(move_to)
    if heir.id == section.id or heir.project_id != section.project_id:
        raise Invalid({"to": "Pick another section of the same project for its to-dos."})
    return heir.place


async def _move_all(work: Work, section: Section, heir: Place) -> None:
    """Behind what is there, in the order they are in."""
    position = await work.todos.last_position(section.project_id)
    for todo in await work.todos.in_sections([section.id]):
        position += POSITION_STEP
        work.save(todo, todo.move(heir, position, work.at))


async def _check_name_is_free(work: Work, section: Section) -> None:
    others = await work.sections.in_projects([section.project_id])
    if any(other.id != section.id and other.folded == section.folded for other in others):
        sentence = f"There is a section “{section.name}” in this project already. Pick another name."
        raise Invalid({"name": sentence})


def _check_is_twin(kept: Section, name: str) -> None:
    """A page that was left open made a section already; what is typed there now is another."""
    if kept.name != name.strip():
        sentence = f"This page made the section “{kept.name}” already. Send it once more to make another."
        raise Invalid({"name": sentence})
