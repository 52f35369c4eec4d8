"""How a book stands now, as far as some changes touch it: read in sets, however many changes there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from web.application.ports import Work
from web.domain.journal import Change
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo

Kind = TypeVar("Kind", Todo, Project, Section, Tag, Person, SavedView)

Label = Project | Section | Tag | Person
User = Todo | Section
Called = tuple[type[Label], UUID, str]
"""Within what two of a kind are never called the same: the book, or the project."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`entities` are those that the changes are about, and those that these need; `coming` will be there
    when all are written; `users` are those that need what a change removes, and stay; `views` all that there
    are, where one would come or change."""

    entities: Mapping[UUID, Entity]
    coming: Set[UUID]
    users: Mapping[UUID, Sequence[User]]
    labels: Mapping[Called, Label]
    views: Sequence[SavedView]

    def namesake(self, label: Label) -> Label | None:
        found = self.labels.get(_called(label))
        return found if found and found.id != label.id else None


async def look(work: Work, changes: Sequence[Change]) -> Standing:
    return Standing(
        await _entities(work, changes),
        {change.subject.id for change in changes if change.after is not None},
        await _users(work, changes),
        await _labels(work, changes),
        await _views(work, changes),
    )


async def _entities(work: Work, changes: Sequence[Change]) -> dict[UUID, Entity]:
    subjects = [change.subject for change in changes]
    wanted = [change.after for change in changes if isinstance(change.after, Todo)]
    placed = [change.after for change in changes if isinstance(change.after, Todo | Section)]
    parents = {todo.parent_id for todo in wanted if todo.parent_id}
    projects = {entity.project_id for entity in placed}
    sections = {todo.section_id for todo in wanted if todo.section_id}
    tags = {tag_id for todo in wanted for tag_id in todo.tag_ids}
    blockers = {blocker_id for todo in wanted for blocker_id in todo.blocker_ids}
    people = {person_id for todo in wanted for person_id in todo.person_ids}
    found: list[Entity] = [
        *await work.todos.among(sorted(parents | blockers | _ids(subjects, Todo))),
        *await work.projects.among(sorted(projects | _ids(subjects, Project))),
        *await work.sections.among(sorted(sections | _ids(subjects, Section))),
        *await work.tags.among(sorted(tags | _ids(subjects, Tag))),
        *await work.people.among(sorted(people | _ids(subjects, Person))),
        *await work.saved_views.among(sorted(_ids(subjects, SavedView))),
    ]
    return {entity.id: entity for entity in found}


async def _users(work: Work, changes: Sequence[Change]) -> dict[UUID, list[User]]:
    leaving = [change.subject for change in changes if change.after is None]
    projects = sorted(_ids(leaving, Project))
    every: list[User] = [
        *await work.todos.parts_of(sorted(_ids(leaving, Todo))),
        *await work.todos.waiting_for(sorted(_ids(leaving, Todo))),
        *await work.todos.in_projects(projects),
        *await work.todos.in_sections(sorted(_ids(leaving, Section))),
        *await work.todos.with_tags(sorted(_ids(leaving, Tag))),
        *await work.todos.with_people(sorted(_ids(leaving, Person))),
        *await work.sections.in_projects(projects),
    ]
    gone = {entity.id for entity in leaving}
    found = {user.id: user for user in every if user.id not in gone}
    users: defaultdict[UUID, list[User]] = defaultdict(list)
    for user in found.values():
        for id in user.needs:
            users[id].append(user)
    return users


async def _labels(work: Work, changes: Sequence[Change]) -> dict[Called, Label]:
    """Those with the names that the changes give, or more."""
    tags = [change.after.name for change in changes if isinstance(change.after, Tag)]
    people = [change.after.name for change in changes if isinstance(change.after, Person)]
    has_projects = any(isinstance(change.after, Project) for change in changes)
    projects = {change.after.project_id for change in changes if isinstance(change.after, Section)}
    labels: list[Label] = [*await work.tags.named(tags), *await work.people.named(people)]
    labels += await work.projects.every() if has_projects else []
    labels += await work.sections.in_projects(sorted(projects))
    return {_called(label): label for label in labels}


def _called(label: Label) -> Called:
    within = label.project_id if isinstance(label, Section) else label.book_id
    return type(label), within, label.folded


async def _views(work: Work, changes: Sequence[Change]) -> list[SavedView]:
    has_views = any(isinstance(change.after, SavedView) for change in changes)
    return await work.saved_views.every() if has_views else []


def _ids(entities: Iterable[Entity], kind: type[Kind]) -> set[UUID]:
    return {entity.id for entity in entities if isinstance(entity, kind)}
