"""What the use cases need of the outside world."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar
from uuid import UUID

from web.domain.journal import Action, Change, Verb
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo

Kept = TypeVar("Kept", bound=Entity)
T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> dt.datetime:
        """Aware, in UTC."""


class Ids(Protocol):
    def new(self) -> UUID:
        """A UUIDv7 (RFC 9562, section 5.7): sorts by the time it was made."""


class Store(Protocol[Kept]):
    """The membership's own rows; anything else is NotFound."""

    async def get(self, id: UUID) -> Kept: ...

    async def find(self, id: UUID) -> Kept | None: ...

    async def among(self, ids: Sequence[UUID]) -> list[Kept]:
        """Those that there are, however many are asked for."""

    async def every(self) -> list[Kept]: ...


class TodoStore(Store[Todo], Protocol):
    async def in_projects(self, project_ids: Sequence[UUID]) -> list[Todo]: ...

    async def in_sections(self, section_ids: Sequence[UUID]) -> list[Todo]: ...

    async def parts_of(self, todo_ids: Sequence[UUID]) -> list[Todo]: ...

    async def with_tags(self, tag_ids: Sequence[UUID]) -> list[Todo]:
        """One that has several of them may come several times."""

    async def with_people(self, person_ids: Sequence[UUID]) -> list[Todo]:
        """Likewise."""

    async def waiting_for(self, todo_ids: Sequence[UUID]) -> list[Todo]:
        """Likewise."""

    async def last_position(self, project_id: UUID) -> int: ...


class ProjectStore(Store[Project], Protocol):
    async def inbox(self) -> Project: ...

    async def named(self, name: str) -> Project | None:
        """By the folded name; else by a prefix of it that only one project has."""

    async def last_position(self) -> int: ...


class SectionStore(Store[Section], Protocol):
    async def in_projects(self, project_ids: Sequence[UUID]) -> list[Section]:
        """In their order within each project."""


class TagStore(Store[Tag], Protocol):
    async def named(self, names: Iterable[str]) -> list[Tag]: ...


class PersonStore(Store[Person], Protocol):
    async def named(self, names: Iterable[str]) -> list[Person]: ...


class JournalStore(Protocol):
    async def get(self, action_id: UUID) -> Action: ...

    async def last_done(self, account_id: UUID) -> Action | None:
        """The newest action of this account that is neither taken back nor a taking back."""

    async def last_undone(self, account_id: UUID) -> Action | None:
        """The action this account took back last, if it has done nothing else since."""

    async def changes(self, action_id: UUID) -> list[Change]: ...

    async def snapshot(self, subject_id: UUID, revision: int) -> Entity | None:
        """The entity as it stood at that revision of the book."""


class Work(Protocol):
    """One transaction in one book: what is added, saved and removed is written, with its Changes, on leaving.

    Reads see the book as it stood when the work began.
    """

    @property
    def member(self) -> Membership: ...
    @property
    def at(self) -> dt.datetime: ...
    @property
    def action(self) -> Action: ...
    @property
    def todos(self) -> TodoStore: ...
    @property
    def projects(self) -> ProjectStore: ...
    @property
    def sections(self) -> SectionStore: ...
    @property
    def tags(self) -> TagStore: ...
    @property
    def people(self) -> PersonStore: ...
    @property
    def saved_views(self) -> Store[SavedView]: ...
    @property
    def journal(self) -> JournalStore: ...

    def add(self, entity: Entity) -> None: ...

    def save(self, before: Entity, after: Entity) -> None:
        """Nothing, if the two are the same."""

    def remove(self, entity: Entity) -> None: ...

    def write(self, change: Change) -> None: ...

    def latest(self, entity: Entity) -> Entity | None:
        """The entity as this work leaves it."""

    def take_back(self, action: Action) -> None:
        """Marks an action undone by this one."""

    def bring_back(self, action: Action) -> None:
        """Marks an undone action done again."""


class UnitOfWork(Protocol):
    def begin(self, member: Membership, verb: Verb) -> AbstractAsyncContextManager[Work]:
        """Commits on leaving, unless an exception leaves or nothing was changed.

        Raises Forbidden for a reader, Unavailable when the database cannot write.
        """

    async def at_length(self, member: Membership, verb: Verb, task: Callable[[Work], Awaitable[T]]) -> T:
        """For what may be much: others write while `task` reads and thinks, and wait for the writing alone.

        When the book moved meanwhile, `task` is done a second time, and then they wait for all of it.
        """
