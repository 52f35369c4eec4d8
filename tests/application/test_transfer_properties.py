"""Whatever is in a todo.txt, it leaves Daybook as it came, and comes back as it left."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import IDS, NOON, CountedIds, SteadyClock
from tests.fakes import FakePeople, FakeProjects, FakeSections, FakeTags, FakeTodos, FakeUnitOfWork, Shelf
from tests.infrastructure.formats.todotxt.lines import LINES
from web.application.transfer import Transfer
from web.domain.membership import Membership, Role
from web.domain.person import Person
from web.domain.project import INBOX, Project
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.infrastructure.formats import todotxt

HOME = ZoneInfo("America/Sao_Paulo")
ALICE = Membership(IDS.new(), IDS.new(), Role.OWNER)
TEXTS = st.lists(LINES, max_size=8).map(lambda lines: "".join(f"{line}\n" for line in lines))


@dataclass
class Stores:
    todos: FakeTodos
    projects: FakeProjects
    sections: FakeSections
    tags: FakeTags
    people: FakePeople


class Desk:
    """A book in memory, and what goes in and out of it."""

    def __init__(self) -> None:
        self.shelf = Shelf()
        inbox = Project(id=IDS.new(), book_id=ALICE.book_id, name=INBOX, is_inbox=True, created_at=NOON)
        self.shelf.entities[inbox.id] = inbox
        ids = CountedIds()
        self._transfer = Transfer(FakeUnitOfWork(self.shelf, SteadyClock(), ids), self, ids, todotxt)

    @asynccontextmanager
    async def open(self, member: Membership) -> AsyncIterator[Stores]:
        book = (self.shelf, member.book_id)
        yield Stores(
            FakeTodos(*book, Todo),
            FakeProjects(*book, Project),
            FakeSections(*book, Section),
            FakeTags(*book, Tag),
            FakePeople(*book, Person),
        )

    async def bring(self, text: str) -> int:
        return len((await self._transfer.import_(ALICE, HOME, text.encode())).plan.new)

    async def export(self) -> str:
        return await self._transfer.export(ALICE, HOME)

    def forget_sources(self) -> None:
        """As if everything had been typed here."""
        for id, entity in self.shelf.entities.items():
            if isinstance(entity, Todo):
                extras = tuple(pair for pair in entity.extras if pair[0] != "todo.txt")
                self.shelf.entities[id] = replace(entity, extras=extras)


@given(TEXTS)
async def test_it_leaves_as_it_came(text: str) -> None:
    desk = Desk()
    await desk.bring(text)
    assert await desk.export() == text


@given(TEXTS)
async def test_twice_is_once(text: str) -> None:
    desk = Desk()
    await desk.bring(text)
    assert await desk.bring(text) == 0


@given(TEXTS)
async def test_what_was_typed_here_is_known_when_it_comes_back(text: str) -> None:
    desk = Desk()
    await desk.bring(text)
    desk.forget_sources()
    assert await desk.bring(await desk.export()) == 0


@given(TEXTS)
async def test_what_was_typed_here_arrives_elsewhere_as_it_was(text: str) -> None:
    desk, other = Desk(), Desk()
    await desk.bring(text)
    desk.forget_sources()
    exported = await desk.export()
    await other.bring(exported)
    other.forget_sources()
    assert await other.export() == exported
