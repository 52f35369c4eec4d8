"""A line of changes done to a to-do as it stands now: however old the form is, it takes nothing back."""

from __future__ import annotations

from uuid import UUID

from web.application.families import move
from web.application.labels import Labels
from web.application.places import Places
from web.application.ports import Work
from web.application.recipients import Recipients
from web.domain import modifying
from web.domain.entry import Draft, Meaning
from web.domain.place import Place
from web.domain.todo import Todo


async def modified(
    work: Work, labels: Labels, places: Places, recipients: Recipients, todo: Todo, draft: Draft
) -> Todo:
    """Its parts go with it to another place. Projects, sections and tags are made when they are new."""
    after = modifying.modified(todo, draft, work.at)
    after = after.edit(
        work.at,
        tag_ids=await _tag_ids(work, labels, todo, draft),
        person_ids=await _person_ids(recipients, todo, draft),
    )
    place = await _place(labels, places, todo, draft)
    return after if place == todo.place else await move(work, after, place)


async def _place(labels: Labels, places: Places, todo: Todo, draft: Draft) -> Place:
    """A section is one of the project that is said, or of its own; who names its project leaves none."""
    project_id = await labels.project(draft.project) if draft.project else todo.project_id
    if draft.section:
        return await places.section(project_id, draft.section)
    if Meaning.SECTION in draft.cleared or project_id != todo.project_id:
        return Place(project_id)
    return todo.place


async def _tag_ids(work: Work, labels: Labels, todo: Todo, draft: Draft) -> tuple[UUID, ...]:
    """One that is both taken off and put on stays."""
    added = await labels.tags(draft.tags)
    if modifying.ALL in draft.removed_tags:
        return tuple(sorted(added))
    removed = {tag.id for tag in await work.tags.named(draft.removed_tags)} if draft.removed_tags else set()
    return tuple(sorted({*todo.tag_ids} - removed | {*added}))


async def _person_ids(recipients: Recipients, todo: Todo, draft: Draft) -> tuple[UUID, ...]:
    """Likewise."""
    given = await recipients.named(draft.people)
    if modifying.ALL in draft.removed_people or Meaning.PERSON in draft.cleared:
        return tuple(sorted(given))
    away = await recipients.named(draft.removed_people)
    return tuple(sorted({*todo.person_ids} - {*away} | {*given}))
