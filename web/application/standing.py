"""How a book stands now, as far as some changes touch it: read in sets, however many changes there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from web.application.ports import Work
from web.domain.journal import Change
from web.domain.merging import Entity
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.tag import Tag
from web.domain.todo import Todo

Kind = TypeVar("Kind", Todo, Project, Tag, SavedView)
Label = Project | Tag


@dataclass(frozen=True, slots=True)
class Standing:
    """`entities` are those that the changes are about, and those that their to-dos need; `users` the to-dos
    that need what a change removes; `views` all that there are, where one would come or change."""

    entities: Mapping[UUID, Entity]
    users: Mapping[UUID, Sequence[Todo]]
    labels: Mapping[tuple[type[Label], str], Label]
    views: Sequence[SavedView]

    def namesake(self, label: Label) -> Label | None:
        found = self.labels.get((type(label), label.folded))
        return found if found and found.id != label.id else None


async def look(work: Work, changes: Sequence[Change]) -> Standing:
    return Standing(
        await _entities(work, changes),
        await _users(work, changes),
        await _labels(work, changes),
        await _views(work, changes),
    )


async def _entities(work: Work, changes: Sequence[Change]) -> dict[UUID, Entity]:
    subjects = [change.subject for change in changes]
    wanted = [change.after for change in changes if isinstance(change.after, Todo)]
    parents = {todo.parent_id for todo in wanted if todo.parent_id}
    projects = {todo.project_id for todo in wanted}
    tags = {tag_id for todo in wanted for tag_id in todo.tag_ids}
    found: list[Entity] = [
        *await work.todos.among(sorted(parents | _ids(subjects, Todo))),
        *await work.projects.among(sorted(projects | _ids(subjects, Project))),
        *await work.tags.among(sorted(tags | _ids(subjects, Tag))),
        *await work.saved_views.among(sorted(_ids(subjects, SavedView))),
    ]
    return {entity.id: entity for entity in found}


async def _users(work: Work, changes: Sequence[Change]) -> dict[UUID, list[Todo]]:
    leaving = [change.subject for change in changes if change.after is None]
    found = {
        todo.id: todo
        for todos in (
            await work.todos.parts_of(sorted(_ids(leaving, Todo))),
            await work.todos.in_projects(sorted(_ids(leaving, Project))),
            await work.todos.with_tags(sorted(_ids(leaving, Tag))),
        )
        for todo in todos
    }
    users: defaultdict[UUID, list[Todo]] = defaultdict(list)
    for todo in found.values():
        for id in todo.needs:
            users[id].append(todo)
    return users


async def _labels(work: Work, changes: Sequence[Change]) -> dict[tuple[type[Label], str], Label]:
    """Those with the names that the changes give, or more."""
    tags = [change.after.name for change in changes if isinstance(change.after, Tag)]
    has_projects = any(isinstance(change.after, Project) for change in changes)
    labels: list[Label] = [*await work.tags.named(tags)]
    labels += await work.projects.every() if has_projects else []
    return {(type(label), label.folded): label for label in labels}


async def _views(work: Work, changes: Sequence[Change]) -> list[SavedView]:
    has_views = any(isinstance(change.after, SavedView) for change in changes)
    return await work.saved_views.every() if has_views else []


def _ids(entities: Iterable[Entity], kind: type[Kind]) -> set[UUID]:
    return {entity.id for entity in entities if isinstance(entity, kind)}
