"""A line of changes done to a to-do as it stands now: however old the form is, it takes nothing back."""

from __future__ import annotations

from uuid import UUID

from web.application.families import move_to
from web.application.labels import Labels
from web.application.ports import Work
from web.domain import modifying
from web.domain.entry import Draft
from web.domain.todo import Todo


async def modified(work: Work, labels: Labels, todo: Todo, draft: Draft) -> Todo:
    """Its parts go with it into another project. Projects and tags are made when they are new."""
    after = modifying.modified(todo, draft, work.at)
    after = after.edit(work.at, tag_ids=await _tag_ids(work, labels, todo, draft))
    if draft.project:
        project_id = await labels.project(draft.project)
        if project_id != todo.project_id:
            return await move_to(work, after, project_id)
    return after


async def _tag_ids(work: Work, labels: Labels, todo: Todo, draft: Draft) -> tuple[UUID, ...]:
    """One that is both taken off and put on stays."""
    added = await labels.tags(draft.tags)
    if modifying.ALL in draft.removed_tags:
        return tuple(sorted(added))
    removed = {tag.id for tag in await work.tags.named(draft.removed_tags)} if draft.removed_tags else set()
    return tuple(sorted({*todo.tag_ids} - removed | {*added}))
