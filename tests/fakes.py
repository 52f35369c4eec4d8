"""The book in memory: what the use cases need, without a database."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar
from uuid import UUID

from web.application.ports import Clock, Ids
from web.domain.errors import NotFound
from web.domain.journal import Action, Change, Verb
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project, called
from web.domain.saved_view import SavedView
from web.domain.section import Section, in_order
from web.domain.tag import Tag
from web.domain.text import fold
from web.domain.todo import Todo

Kept = TypeVar("Kept", Todo, Project, Section, Tag, Person, SavedView)
T = TypeVar("T")
TAKING_BACK = (Verb.UNDO, Verb.REDO)


@dataclass
class Shelf:
    """All there is: every entity by its id, every action with its changes, every book's revision."""

    entities: dict[UUID, Entity] = field(default_factory=dict)
    actions: list[Action] = field(default_factory=list)
    changes: dict[UUID, list[Change]] = field(default_factory=dict)
    revisions: dict[UUID, int] = field(default_factory=dict)


class FakeStore(Generic[Kept]):
    def __init__(self, shelf: Shelf, book_id: UUID, kind: type[Kept]) -> None:
        self.rows: list[Kept] = [
            entity
            for entity in shelf.entities.values()
            if isinstance(entity, kind) and entity.book_id == book_id
        ]

    async def get(self, id: UUID) -> Kept:
        found = await self.find(id)
        if found is None:
            raise NotFound("There is no such thing.")
        return found

    async def find(self, id: UUID) -> Kept | None:
        return next((row for row in self.rows if row.id == id), None)

    async def among(self, ids: Sequence[UUID]) -> list[Kept]:
        return [row for row in self.rows if row.id in ids]

    async def every(self) -> list[Kept]:
        return self.rows


class FakeTodos(FakeStore[Todo]):
    async def in_projects(self, project_ids: Sequence[UUID]) -> list[Todo]:
        return sorted((row for row in self.rows if row.project_id in project_ids), key=_position)

    async def in_sections(self, section_ids: Sequence[UUID]) -> list[Todo]:
        return sorted((row for row in self.rows if row.section_id in section_ids), key=_position)

    async def parts_of(self, todo_ids: Sequence[UUID]) -> list[Todo]:
        return sorted((row for row in self.rows if row.parent_id in todo_ids), key=_position)

    async def with_tags(self, tag_ids: Sequence[UUID]) -> list[Todo]:
        return [row for row in self.rows if set(tag_ids) & set(row.tag_ids)]

    async def waiting_for(self, todo_ids: Sequence[UUID]) -> list[Todo]:
        return [row for row in self.rows if set(todo_ids) & set(row.blocker_ids)]

    async def with_people(self, person_ids: Sequence[UUID]) -> list[Todo]:
        return [row for row in self.rows if set(person_ids) & set(row.person_ids)]

    async def last_position(self, project_id: UUID) -> int:
        return max((row.position for row in await self.in_projects([project_id])), default=0)


class FakeProjects(FakeStore[Project]):
    async def inbox(self) -> Project:
        return next(row for row in self.rows if row.is_inbox)

    async def named(self, name: str) -> Project | None:
        return called(name, self.rows)

    async def last_position(self) -> int:
        return max((row.position for row in self.rows), default=0)


class FakeSections(FakeStore[Section]):
    async def in_projects(self, project_ids: Sequence[UUID]) -> list[Section]:
        return in_order(row for row in self.rows if row.project_id in project_ids)


class FakeTags(FakeStore[Tag]):
    async def named(self, names: Iterable[str]) -> list[Tag]:
        wanted = {fold(name) for name in names}
        return [row for row in self.rows if row.folded in wanted]


class FakePeople(FakeStore[Person]):
    async def named(self, names: Iterable[str]) -> list[Person]:
        wanted = {fold(name) for name in names}
        return [row for row in self.rows if row.folded in wanted]


class FakeJournal:
    def __init__(self, shelf: Shelf, book_id: UUID) -> None:
        self._shelf = shelf
        self._actions = [action for action in shelf.actions if action.book_id == book_id]

    async def get(self, action_id: UUID) -> Action:
        for action in self._actions:
            if action.id == action_id:
                return action
        raise NotFound("There is no such action.")

    async def last_done(self, account_id: UUID) -> Action | None:
        return next((one for one in reversed(self._own(account_id)) if not one.is_undone), None)

    async def last_undone(self, account_id: UUID) -> Action | None:
        own = self._own(account_id)
        undone = max((one for one in own if one.is_undone), key=lambda one: one.undone_by or 0, default=None)
        return undone if undone and (undone.undone_by or 0) > own[-1].revision else None

    async def changes(self, action_id: UUID) -> list[Change]:
        return self._shelf.changes[action_id]

    async def snapshot(self, subject_id: UUID, revision: int) -> Entity | None:
        for action in reversed([one for one in self._actions if one.revision <= revision]):
            for change in reversed(self._shelf.changes[action.id]):
                if change.subject.id == subject_id:
                    return change.after
        return None

    def _own(self, account_id: UUID) -> list[Action]:
        return [one for one in self._actions if one.account_id == account_id and one.verb not in TAKING_BACK]


class FakeWork:
    def __init__(self, shelf: Shelf, member: Membership, action: Action) -> None:
        self._shelf = shelf
        self.member = member
        self.action = action
        self.at = action.at
        self.todos = FakeTodos(shelf, member.book_id, Todo)
        self.projects = FakeProjects(shelf, member.book_id, Project)
        self.sections = FakeSections(shelf, member.book_id, Section)
        self.tags = FakeTags(shelf, member.book_id, Tag)
        self.people = FakePeople(shelf, member.book_id, Person)
        self.saved_views = FakeStore(shelf, member.book_id, SavedView)
        self.journal = FakeJournal(shelf, member.book_id)
        self.changes: list[Change] = []

    def add(self, entity: Entity) -> None:
        self.write(Change(None, entity))

    def save(self, before: Entity, after: Entity) -> None:
        self.write(Change(before, after))

    def remove(self, entity: Entity) -> None:
        self.write(Change(entity, None))

    def write(self, change: Change) -> None:
        if change.before == change.after:
            return
        after = change.after and replace(change.after, revision=self.action.revision)
        self.changes.append(Change(change.before, after))
        if after:
            self._shelf.entities[after.id] = after
        else:
            del self._shelf.entities[change.subject.id]

    def latest(self, entity: Entity) -> Entity | None:
        return self._shelf.entities.get(entity.id)

    def take_back(self, action: Action) -> None:
        self._mark(action, self.action.revision)

    def bring_back(self, action: Action) -> None:
        self._mark(action, None)

    def _mark(self, action: Action, undone_by: int | None) -> None:
        self.action = replace(self.action, target_id=action.id)
        marked = replace(action, undone_by=undone_by)
        self._shelf.actions = [marked if one.id == action.id else one for one in self._shelf.actions]


@dataclass
class FakeUnitOfWork:
    shelf: Shelf
    clock: Clock
    ids: Ids

    @asynccontextmanager
    async def begin(self, member: Membership, verb: Verb) -> AsyncIterator[FakeWork]:
        member.check_may_write()
        draft = copy.deepcopy(self.shelf)
        work = FakeWork(draft, member, self._next_action(member, verb))
        yield work
        if work.changes or work.action.target_id:
            draft.actions.append(work.action)
            draft.changes[work.action.id] = work.changes
            draft.revisions[member.book_id] = work.action.revision
            self.shelf.__dict__.update(draft.__dict__)

    async def at_length(self, member: Membership, verb: Verb, task: Callable[[FakeWork], Awaitable[T]]) -> T:
        async with self.begin(member, verb) as work:
            return await task(work)

    def _next_action(self, member: Membership, verb: Verb) -> Action:
        return Action(
            id=self.ids.new(),
            book_id=member.book_id,
            account_id=member.account_id,
            revision=self.shelf.revisions.get(member.book_id, 0) + 1,
            verb=verb,
            at=self.clock.now(),
        )


def _position(todo: Todo) -> tuple[int, UUID]:
    return todo.position, todo.id
