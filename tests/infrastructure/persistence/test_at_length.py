"""Much work at once: in few statements, and while it is thought about, others write."""

from __future__ import annotations

import asyncio
from contextvars import Context
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest

from tests.builders import CountedIds, SteadyClock, new_todo, person
from web.application.journal import Journal
from web.application.ports import Work
from web.application.todos import Todos
from web.application.transfer import Transfer
from web.domain.journal import Verb
from web.domain.membership import Membership
from web.infrastructure.formats import todotxt
from web.infrastructure.persistence.books import Books
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.statements import counting
from web.infrastructure.persistence.stores import TodoStore
from web.infrastructure.persistence.unit_of_work import UnitOfWork

MANY = 600
FEW = 30  # statements
LIST = "".join(f"Thing {i} +Project{i % 9} @tag{i % 9} @more\n" for i in range(MANY)).encode()


@dataclass
class Desk:
    engine: Engine
    work: UnitOfWork
    todos: Todos
    journal: Journal
    transfer: Transfer

    async def bring(self, member: Membership) -> None:
        await self.transfer.import_(member, ZoneInfo("UTC"), LIST)

    async def add_elsewhere(self, member: Membership, content: str) -> None:
        """As from another request, which knows nothing of what is open in this one."""
        adding = self.todos.add(member, [new_todo(content)])
        await asyncio.create_task(adding, context=Context())

    async def revision(self, member: Membership) -> int:
        rows = await self.engine.rows("SELECT revision FROM books WHERE id = ?", (member.book_id,), int)
        return rows[0]

    async def contents(self, member: Membership) -> list[str]:
        return [todo.content for todo in await TodoStore(self.engine, member.book_id).every()]


@pytest.fixture
def desk(engine: Engine) -> Desk:
    ids = CountedIds()
    work = UnitOfWork(engine, SteadyClock(), ids)
    transfer = Transfer(work, Books(engine), ids, todotxt)
    return Desk(engine, work, Todos(work, ids), Journal(work), transfer)


@pytest.fixture
async def alice(engine: Engine) -> Membership:
    return await person(engine, "Alice")


@pytest.fixture
async def bob(engine: Engine) -> Membership:
    return await person(engine, "Bob")


async def test_a_long_list_comes_and_goes_in_few_statements(desk: Desk, alice: Membership) -> None:
    with counting() as importing:
        await desk.bring(alice)
    with counting() as undoing:
        await desk.journal.undo(alice)
    assert await desk.contents(alice) == []
    with counting() as redoing:
        await desk.journal.redo(alice)
    assert len(await desk.contents(alice)) == MANY
    assert max(map(len, (importing, undoing, redoing))) <= FEW


async def test_bob_adds_while_alice_imports(desk: Desk, alice: Membership, bob: Membership) -> None:
    importing = asyncio.create_task(desk.bring(alice))
    added = 0
    while not importing.done():
        await desk.todos.add(bob, [new_todo("Buy milk")])
        added += 1
    assert await desk.contents(bob) == ["Buy milk"] * added
    assert len(await desk.contents(alice)) == MANY


async def test_others_write_while_alice_thinks(desk: Desk, alice: Membership, bob: Membership) -> None:
    async def think(_: Work) -> None:
        await desk.add_elsewhere(bob, "Buy milk")

    await desk.work.at_length(alice, Verb.EDIT, think)
    assert await desk.contents(bob) == ["Buy milk"]


async def test_alice_thinks_again_when_her_book_moved_meanwhile(desk: Desk, alice: Membership) -> None:
    [milk] = await desk.todos.add(alice, [new_todo("Buy milk")])
    seen: list[str] = []

    async def shout(work: Work) -> None:
        todo = await work.todos.get(milk.todo.id)
        seen.append(todo.content)
        if len(seen) == 1:
            await desk.add_elsewhere(alice, "Buy bread")
        work.save(todo, todo.edit(work.at, content=todo.content.upper()))

    await desk.work.at_length(alice, Verb.EDIT, shout)
    assert seen == ["Buy milk", "Buy milk"]
    assert sorted(await desk.contents(alice)) == ["BUY MILK", "Buy bread"]
    assert await desk.revision(alice) == 3


async def test_a_tag_put_on_and_taken_off_again_in_one_go_is_off(desk: Desk, alice: Membership) -> None:
    [milk] = await desk.todos.add(alice, [new_todo("Buy milk", tags=("shop",))])

    async def twice(work: Work) -> None:
        todo = await work.todos.get(milk.todo.id)
        bare = todo.edit(work.at, tag_ids=())
        work.save(todo, bare)
        work.save(bare, todo)
        work.save(todo, bare)

    await desk.work.at_length(alice, Verb.TAG, twice)
    [kept] = await TodoStore(desk.engine, alice.book_id).every()
    assert kept.tag_ids == ()
