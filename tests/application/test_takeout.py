"""Everything of an account leaves as one file and comes back the same, bit for bit, on both engines."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.builders import IDS, NOON, CountedIds, SteadyClock, new_todo, person
from web.application.blockers import Blockers
from web.application.journal import Journal
from web.application.people import People
from web.application.projects import Projects
from web.application.saved_views import SavedViews
from web.application.takeout import Contents, Takeout
from web.application.todos import Todos
from web.application.wishes import Wish
from web.domain.errors import Conflict, Invalid
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.recurrence import CatchUp, Recurrence
from web.domain.recurrence.rule import Frequency, Rule, Weekday
from web.domain.when import When
from web.infrastructure.formats import native
from web.infrastructure.persistence.account_records import AccountRecords
from web.infrastructure.persistence.engine import Engine, make_engine
from web.infrastructure.persistence.sqlite.engine import SqliteEngine
from web.infrastructure.persistence.stores import TodoStore
from web.infrastructure.persistence.unit_of_work import UnitOfWork

MOMENT = Moment(NOON, ZoneInfo("UTC"))
FRIDAYS = Recurrence.of(
    Rule(Frequency.WEEKLY, weekdays=(Weekday(4),)),
    When(dt.date(2027, 3, 12)),
    until=When(dt.date(2027, 5, 1)),
    exceptions=Exceptions((dt.date(2027, 3, 26),), (0,)),
    catch_up=CatchUp.STEP,
)


@dataclass
class House:
    """One Daybook."""

    engine: Engine
    takeout: Takeout
    todos: Todos
    blockers: Blockers
    people: People
    projects: Projects
    saved_views: SavedViews
    journal: Journal

    async def export(self, member: Membership) -> bytes:
        return b"".join([piece async for piece in self.takeout.export(member.account_id)])

    async def rows(self, table: str) -> int:
        return (await self.engine.rows(f"SELECT count(*) FROM {table}", (), int))[0]


def house_on(engine: Engine, first_id: int = 1) -> House:
    ids = CountedIds(count(first_id))
    work = UnitOfWork(engine, SteadyClock(), ids)
    takeout = Takeout(AccountRecords(engine, ids), native)
    return House(
        *(engine, takeout, Todos(work, ids), Blockers(work), People(work), Projects(work)),
        *(SavedViews(work), Journal(work)),
    )


@pytest.fixture
def house(engine: Engine) -> House:
    return house_on(engine)


@pytest.fixture
async def alice(house: House) -> Membership:
    """A year of Alice's, in short."""
    alice = await person(house.engine, "Alice")
    when = When(dt.date(2027, 3, 12), dt.time(9), "Europe/Berlin")
    await house.people.add(alice, IDS.new(), "Bob")
    rent = new_todo(
        "Pay rent “today”",
        people=("bob", "me"),
        project="Home",
        tags=("bank", "Ärger"),
        priority=1,
        due=when,
        notes="a\n\tb",
        section="Bills",
    )
    part = new_todo("Find the IBAN", parent_id=rent.id, deadline=When(dt.date(2027, 3, 13)))
    await house.todos.add(alice, [rent, part])
    [milk] = await house.todos.add(alice, [new_todo("Buy milk")])
    await house.todos.complete(alice, milk.todo.id)
    await house.todos.delete(alice, part.id)
    await house.todos.edit(alice, rent.id, None, {"content": "Pay the rent"})
    await house.journal.undo(alice)
    [other] = await house.todos.add(alice, [new_todo("Sell bike", project="Garage", section="Bikes")])
    await house.todos.edit(alice, other.todo.id, None, {"recurrence": FRIDAYS, "due": FRIDAYS.anchor})
    await house.todos.schedule(alice, other.todo.id, None, When(dt.date(2027, 3, 13)))
    await house.saved_views.save(alice, IDS.new(), Wish("Soon", "due<=fri sort:priority", "w"), MOMENT)
    saved = await house.saved_views.save(alice, IDS.new(), Wish("Ärger", "@Ärger"), MOMENT)
    await house.saved_views.move(alice, saved.view.id, -1)
    await house.blockers.block(alice, rent.id, other.todo.id)
    await house.projects.delete(alice, other.todo.project_id, None)
    return alice


@pytest.fixture
def other_url(house: House, request: pytest.FixtureRequest) -> str:
    other = "postgresql_url" if isinstance(house.engine, SqliteEngine) else "sqlite_url"
    return str(request.getfixturevalue(other))


@pytest.fixture
async def elsewhere(other_url: str) -> AsyncIterator[House]:
    """Another Daybook, on the engine that Alice's is not on."""
    engine = make_engine(other_url)
    await engine.open()
    yield house_on(engine, first_id=5_000_000)
    await engine.close()


async def test_it_comes_back_the_same_bit_for_bit(house: House, alice: Membership, elsewhere: House) -> None:
    exported = await house.export(alice)
    fresh = await person(elsewhere.engine, "Alice")
    assert await elsewhere.takeout.import_(fresh.account_id, exported) == Contents(2, 4, 15)
    assert await elsewhere.export(fresh) == exported


async def test_a_file_from_before_there_were_people_gives_a_book_its_owner(
    house: House, alice: Membership, elsewhere: House
) -> None:
    """As a person: what is given to whoever imports it needs somebody to be given to."""
    document = json.loads(await house.export(alice))
    document["records"] = [each for each in document["records"] if not _is_of_people(each)]
    for record in document["records"]:
        record.get("todo", {}).pop("person_ids", None)
    fresh = await person(elsewhere.engine, "Alice")
    await elsewhere.takeout.import_(fresh.account_id, json.dumps(document).encode())
    sql = "SELECT name FROM people WHERE book_id = ? AND account_id = ?"
    assert await elsewhere.engine.rows(sql, (alice.book_id, fresh.account_id), str) == ["Alice"]


def _is_of_people(record: dict[str, Any]) -> bool:
    changed = record.get("change", {})
    sides = [side for name in ("before", "after") if (side := changed.get(name))]
    return (
        "person" in record or changed.get("of") == "person" or any(side.get("person_ids") for side in sides)
    )


async def test_what_came_back_can_be_undone(house: House, alice: Membership, elsewhere: House) -> None:
    fresh = await person(elsewhere.engine, "Alice")
    await elsewhere.takeout.import_(fresh.account_id, await house.export(alice))
    moved = Membership(fresh.account_id, alice.book_id, alice.role)
    await elsewhere.journal.undo(moved)
    bike = [
        todo
        for todo in await TodoStore(elsewhere.engine, alice.book_id).every()
        if todo.content == "Sell bike"
    ]
    assert not bike[0].is_deleted
    await elsewhere.todos.add(moved, [new_todo("Buy bread")])


async def test_no_secret_leaves(house: House, alice: Membership) -> None:
    await house.engine.execute("UPDATE accounts SET password_hash = ?", ("argon2-of-alice",))
    exported = await house.export(alice)
    assert b"argon2" not in exported
    assert str(alice.account_id).encode() not in exported


async def test_nothing_of_alices_leaves_with_mallory(house: House, alice: Membership) -> None:
    mallory = await person(house.engine, "Mallory")
    assert b"rent" not in await house.export(mallory)


async def test_an_account_in_use_is_left_alone(house: House, alice: Membership, elsewhere: House) -> None:
    bob = await person(elsewhere.engine, "Bob")
    await elsewhere.todos.add(bob, [new_todo("Buy bread")])
    with pytest.raises(Conflict, match="needs a new one"):
        await elsewhere.takeout.import_(bob.account_id, await house.export(alice))
    assert await elsewhere.rows("todos") == 1


async def test_what_is_here_already_is_refused(house: House, alice: Membership) -> None:
    exported = await house.export(alice)
    mallory = await person(house.engine, "Mallory")
    with pytest.raises(Invalid, match="in this Daybook already"):
        await house.takeout.import_(mallory.account_id, exported)
    assert await house.export(alice) == exported
    assert b'"name":"Mallory"' in await house.export(mallory)


async def test_a_todo_that_is_part_of_itself_is_refused(
    house: House, alice: Membership, elsewhere: House
) -> None:
    exported = await house.export(alice)
    part = re.findall(rb'"todo":{"id":"([-\w]{36})"[^{}]*"parent_id":"', exported)[0]
    circle = re.sub(rb'"parent_id":"[-\w]{36}"', b'"parent_id":"%s"' % part, exported)
    fresh = await person(elsewhere.engine, "Alice")
    with pytest.raises(Invalid, match="part of itself"):
        await elsewhere.takeout.import_(fresh.account_id, circle)


async def test_a_todo_that_waits_for_itself_is_refused(
    house: House, alice: Membership, elsewhere: House
) -> None:
    exported = await house.export(alice)
    waiter, blocker = re.findall(rb'"todo":{"id":"([-\w]{36})"[^{}]*"blocker_ids":\["([-\w]{36})', exported)[
        0
    ]
    circle = re.sub(
        rb'("todo":{"id":"%s"[^{}]*"blocker_ids":)\[\]' % blocker, rb'\1["%s"]' % waiter, exported
    )
    fresh = await person(elsewhere.engine, "Alice")
    with pytest.raises(Invalid, match="waits for itself"):
        await elsewhere.takeout.import_(fresh.account_id, circle)


async def test_mallory_puts_nothing_into_alices_project_by_a_history_that_knows_it(
    house: House, alice: Membership
) -> None:
    mallory = await person(house.engine, "Mallory")
    home = next(its for its in _records(await house.export(alice), "project") if its["name"] == "Home")
    [book] = _records(await house.export(mallory), "book")
    [inbox] = _records(await house.export(mallory), "project")
    its = {"book_id": book["id"], "revision": 1}
    of_hers = {"id": str(IDS.new()), "name": "Ha", "position": 1, "created_at": inbox["created_at"]} | its
    action = {"id": str(IDS.new()), "verb": "edit", "at": inbox["created_at"]} | its
    change = {"action_id": action["id"], "of": "project", "before": home | its, "after": None}
    records = [
        {"book": book | {"revision": 1}},
        {"project": inbox},
        {"section": of_hers | {"project_id": home["id"]}},
        {"action": action | {"target_id": None, "undone_by": None}},
        {"change": change},
    ]
    file = json.dumps({"format": "daybook", "version": 1, "records": records}).encode()
    with pytest.raises(Invalid, match="refers to is missing"):
        await house.takeout.import_(mallory.account_id, file)


@pytest.mark.parametrize("year", [b"0001", b"9999"])
async def test_instants_that_some_zones_have_no_clock_for_are_refused(
    house: House, alice: Membership, elsewhere: House, year: bytes
) -> None:
    exported = re.sub(rb'"at":"\d{4}', b'"at":"' + year, await house.export(alice))
    fresh = await person(elsewhere.engine, "Alice")
    with pytest.raises(Invalid, match="not an instant"):
        await elsewhere.takeout.import_(fresh.account_id, exported)


@pytest.mark.parametrize(
    ("kept", "strange"),
    [
        (rb'"work_week":\[0,1,2,3,4\]', b'"work_week":[0,0,1,1,2,2,3,3,4,4]'),
        (rb'"query":"@', b'"query":"%s@' % (b" " * 2000)),
        (rb'"name":"Bills"', b'"name":"%sBills"' % (b" " * 200)),
        (rb'"name":"Bills","position":1024', b'"name":"Bills","position":-1'),
    ],
)
async def test_what_daybook_would_not_have_kept_so_is_refused(
    house: House, alice: Membership, elsewhere: House, kept: bytes, strange: bytes
) -> None:
    exported = await house.export(alice)
    changed = re.sub(kept, strange, exported)
    assert changed != exported
    fresh = await person(elsewhere.engine, "Alice")
    with pytest.raises(Invalid):
        await elsewhere.takeout.import_(fresh.account_id, changed)


async def test_half_a_file_changes_nothing(house: House, alice: Membership, elsewhere: House) -> None:
    lines = (await house.export(alice)).splitlines(keepends=True)
    damaged = b"".join(line.replace(b'"content":"Sell', b'"content":"\\u0000Sell') for line in lines)
    fresh = await person(elsewhere.engine, "Alice")
    before = await elsewhere.export(fresh)
    with pytest.raises(Invalid, match="control character"):
        await elsewhere.takeout.import_(fresh.account_id, damaged)
    assert await elsewhere.export(fresh) == before


def _records(exported: bytes, kind: str) -> list[dict[str, Any]]:
    return [record[kind] for record in json.loads(exported)["records"] if kind in record]
