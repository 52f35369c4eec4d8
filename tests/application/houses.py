"""Everything a person can do, over the book in memory or over a database."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Protocol

from tests.builders import IDS, NOON, CountedIds, SteadyClock, person
from tests.fakes import (
    FakePeople,
    FakeProjects,
    FakeSections,
    FakeStore,
    FakeTags,
    FakeTodos,
    FakeUnitOfWork,
    Shelf,
)
from web.application.blockers import Blockers
from web.application.journal import Journal
from web.application.people import People
from web.application.ports import (
    PersonStore,
    ProjectStore,
    SectionStore,
    Store,
    TagStore,
    TodoStore,
    UnitOfWork,
)
from web.application.projects import Projects
from web.application.recurrences import Recurrences
from web.application.saved_views import SavedViews
from web.application.sections import Sections
from web.application.tags import Tags
from web.application.todos import Todos
from web.domain import section
from web.domain.membership import Membership, Role
from web.domain.person import Person
from web.domain.project import INBOX, Project
from web.domain.roster import Roster
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.sidebar import in_order
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.infrastructure.persistence import stores
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.unit_of_work import UnitOfWork as DatabaseWork


class Cellar(Protocol):
    """Where the house keeps its things."""

    unit_of_work: UnitOfWork

    async def person(self, name: str, role: Role) -> Membership: ...

    def todos(self, member: Membership) -> TodoStore: ...

    def projects(self, member: Membership) -> ProjectStore: ...

    def sections(self, member: Membership) -> SectionStore: ...

    def tags(self, member: Membership) -> TagStore: ...

    def people(self, member: Membership) -> PersonStore: ...

    def saved_views(self, member: Membership) -> Store[SavedView]: ...


class Memory:
    def __init__(self) -> None:
        self._shelf = Shelf()
        self.unit_of_work: UnitOfWork = FakeUnitOfWork(self._shelf, SteadyClock(), CountedIds())

    async def person(self, name: str, role: Role) -> Membership:
        member = Membership(IDS.new(), IDS.new(), role)
        inbox = Project(id=IDS.new(), book_id=member.book_id, name=INBOX, is_inbox=True, created_at=NOON)
        self._shelf.entities[inbox.id] = inbox
        account = {"account_id": member.account_id, "book_id": member.book_id}
        them = Person(id=IDS.new(), name=name, created_at=NOON, revision=0, **account)
        self._shelf.entities[them.id] = them
        return member

    def todos(self, member: Membership) -> TodoStore:
        return FakeTodos(self._shelf, member.book_id, Todo)

    def projects(self, member: Membership) -> ProjectStore:
        return FakeProjects(self._shelf, member.book_id, Project)

    def sections(self, member: Membership) -> SectionStore:
        return FakeSections(self._shelf, member.book_id, Section)

    def tags(self, member: Membership) -> TagStore:
        return FakeTags(self._shelf, member.book_id, Tag)

    def people(self, member: Membership) -> PersonStore:
        return FakePeople(self._shelf, member.book_id, Person)

    def saved_views(self, member: Membership) -> Store[SavedView]:
        return FakeStore(self._shelf, member.book_id, SavedView)


class Database:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.unit_of_work: UnitOfWork = DatabaseWork(engine, SteadyClock(), CountedIds())

    async def person(self, name: str, role: Role) -> Membership:
        return await person(self._engine, name, role)

    def todos(self, member: Membership) -> TodoStore:
        return stores.TodoStore(self._engine, member.book_id)

    def projects(self, member: Membership) -> ProjectStore:
        return stores.ProjectStore(self._engine, member.book_id)

    def sections(self, member: Membership) -> SectionStore:
        return stores.SectionStore(self._engine, member.book_id)

    def tags(self, member: Membership) -> TagStore:
        return stores.TagStore(self._engine, member.book_id)

    def people(self, member: Membership) -> PersonStore:
        return stores.PersonStore(self._engine, member.book_id)

    def saved_views(self, member: Membership) -> Store[SavedView]:
        return stores.SavedViewStore(self._engine, member.book_id)


@dataclass
class House:
    cellar: Cellar
    todos: Todos = field(init=False)
    recurrences: Recurrences = field(init=False)
    blockers: Blockers = field(init=False)
    projects: Projects = field(init=False)
    sections: Sections = field(init=False)
    tags: Tags = field(init=False)
    people: People = field(init=False)
    saved_views: SavedViews = field(init=False)
    journal: Journal = field(init=False)

    def __post_init__(self) -> None:
        work = self.cellar.unit_of_work
        self.todos = Todos(work, CountedIds())
        self.recurrences = Recurrences(work, CountedIds(count(500_000)))
        self.blockers = Blockers(work)
        self.projects = Projects(work)
        self.sections = Sections(work)
        self.tags = Tags(work)
        self.people = People(work)
        self.saved_views = SavedViews(work)
        self.journal = Journal(work)

    async def person(self, name: str, role: Role = Role.OWNER) -> Membership:
        return await self.cellar.person(name, role)

    async def todo(self, member: Membership, todo: Todo) -> Todo:
        return await self.cellar.todos(member).get(todo.id)

    async def todos_of(self, member: Membership) -> list[Todo]:
        return await self.cellar.todos(member).every()

    async def projects_of(self, member: Membership) -> list[Project]:
        return await self.cellar.projects(member).every()

    async def views_of(self, member: Membership) -> list[SavedView]:
        return in_order(await self.cellar.saved_views(member).every())

    async def sections_of(self, member: Membership) -> list[Section]:
        return section.in_order(await self.cellar.sections(member).every())

    async def tags_of(self, member: Membership) -> list[Tag]:
        return await self.cellar.tags(member).every()

    async def roster_of(self, member: Membership) -> Roster:
        return Roster(tuple(await self.cellar.people(member).every()), member.account_id)
