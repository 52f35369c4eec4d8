"""What people do with a project."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from web.application.asking import ask_for_project
from web.application.ports import UnitOfWork, Work
from web.application.versions import versions
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Action, Verb
from web.domain.membership import Membership
from web.domain.project import Project, checked_colour, checked_name, colour_at
from web.domain.text import fold
from web.domain.todo import POSITION_STEP


@dataclass(frozen=True, slots=True)
class ProjectDone:
    """`views` are the names of those that ask for it by its new name now."""

    project: Project
    action: Action | None
    views: tuple[str, ...] = ()


class Projects:
    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._begin = unit_of_work.begin

    async def create(self, member: Membership, id: UUID, name: str, colour: str = "") -> ProjectDone:
        """Without a colour it gets one of its own."""
        async with self._begin(member, Verb.CREATE_PROJECT) as work:
            if twin := await work.projects.find(id):
                _check_is_twin(twin, name)
                return ProjectDone(twin, None)
            position = await work.projects.last_position() + POSITION_STEP
            project = Project(
                id=id,
                book_id=member.book_id,
                name=checked_name(name),
                colour=checked_colour(colour or colour_at(position)),
                position=position,
                created_at=work.at,
            )
            await _check_name_is_free(work, project)
            work.add(project)
            return ProjectDone(project, work.action)

    async def rename(
        self, member: Membership, id: UUID, name: str, colour: str, revision: int | None = None
    ) -> ProjectDone:
        """Saves a form that showed it as of `revision` (None: as it is now). Raises Outdated."""
        async with self._begin(member, Verb.RENAME_PROJECT) as work:
            project = await work.projects.get(id)
            its = await versions(work, project, revision, lambda base: base.rename(name, colour))
            await _check_name_is_free(work, its.merged)
            views = await ask_for_project(work, project, its.merged)
            outcome = replace(_save(work, project, its.merged), views=views)
        its.settle()
        return outcome

    async def archive(self, member: Membership, id: UUID) -> ProjectDone:
        async with self._begin(member, Verb.ARCHIVE_PROJECT) as work:
            project = await work.projects.get(id)
            return _save(work, project, project.archive(work.at))

    async def unarchive(self, member: Membership, id: UUID) -> ProjectDone:
        async with self._begin(member, Verb.UNARCHIVE_PROJECT) as work:
            project = await work.projects.get(id)
            return _save(work, project, project.unarchive())

    async def delete(self, member: Membership, id: UUID, move_to: UUID | None) -> ProjectDone:
        """Its to-dos go to the project `move_to`; without one they go to Trash (by way of Inbox). Its
        sections are deleted with it."""
        async with self._begin(member, Verb.DELETE_PROJECT) as work:
            project = await work.projects.get(id)
            project.check_may_go()
            heir = await work.projects.get(move_to) if move_to else await work.projects.inbox()
            if heir.id == project.id:
                raise Conflict("The to-dos cannot stay in the project that is deleted. Pick another.")
            heir.check_takes_todos()
            await _move_all(work, project, heir, to_trash=move_to is None)
            for section in await work.sections.in_projects([project.id]):
                work.remove(section)
            work.remove(project)
            return ProjectDone(project, work.action)


async def _move_all(work: Work, project: Project, heir: Project, *, to_trash: bool) -> None:
    position = await work.todos.last_position(heir.id)
    for todo in await work.todos.in_projects([project.id]):
        position += POSITION_STEP
        moved = todo.move(heir.place, position, work.at)
        work.save(todo, moved.delete(work.at) if to_trash else moved)


async def _check_name_is_free(work: Work, project: Project) -> None:
    others = [other for other in await work.projects.every() if other.id != project.id]
    if any(other.folded == fold(project.name) for other in others):
        raise Invalid({"name": f"There is a project “{project.name}” already. Pick another name."})


def _save(work: Work, before: Project, after: Project) -> ProjectDone:
    work.save(before, after)
    return ProjectDone(after, work.action if after != before else None)


def _check_is_twin(kept: Project, name: str) -> None:
    """A page that was left open made a project already; what is typed there now is another."""
    if kept.name != name.strip():
        sentence = f"This page made the project “{kept.name}” already. Send it once more to make another."
        raise Invalid({"name": sentence})
