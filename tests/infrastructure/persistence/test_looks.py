"""Rows are remembered for as long as they look the same: no deed may leave an old look on a page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from random import Random

import pytest

from tests.application.houses import Database, House
from tests.builders import new_todo
from tests.infrastructure.persistence.test_query_sql import WINTER
from web.application.labels import Tagging
from web.application.reading import Listing
from web.domain import built_in
from web.domain import view as views
from web.domain.errors import DaybookError
from web.domain.membership import Membership
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.looks import KnownRows, Look
from web.infrastructure.persistence.pages import Pages
from web.infrastructure.persistence.reading import Reading
from web.infrastructure.persistence.statements import counting

ASTRAY = """SELECT todo_blockers.id FROM todo_blockers JOIN todos ON todos.id = blocker_id
    WHERE holds <> (completed_at IS NULL AND deleted_at IS NULL)"""


@pytest.fixture
def house(engine: Engine) -> House:
    return House(Database(engine))


@pytest.fixture
async def alice(house: House) -> Membership:
    return await house.person("Alice")


async def everything(reading: Reading, alice: Membership) -> Listing:
    view = views.search("open | completed | deleted", WINTER)
    return await reading.listing(alice, view, WINTER, None, 50)


async def deed(house: House, alice: Membership, random: Random) -> None:
    """Anything that could change how a row looks."""
    [one, other] = random.choices(await house.todos_of(alice), k=2)
    tag, project = random.choice(await house.tags_of(alice)), random.choice(await house.projects_of(alice))
    word = f"word{random.randrange(9)}"
    part = new_todo(word, parent_id=one.id)
    deeds: list[Callable[[], Awaitable[object]]] = [
        lambda: house.todos.add(alice, [part]),
        lambda: house.todos.complete(alice, one.id),
        lambda: house.todos.reopen(alice, one.id),
        lambda: house.todos.delete(alice, one.id),
        lambda: house.todos.restore(alice, one.id),
        lambda: house.todos.move(alice, one.id, project.id),
        lambda: house.todos.tag(alice, one.id, None, Tagging((tag.id,), (word,))),
        lambda: house.todos.edit(alice, other.id, None, {"notes": word}),
        lambda: house.todos.edit(alice, other.id, None, {"content": word}),
        lambda: house.blockers.block(alice, one.id, other.id),
        lambda: house.blockers.unblock(alice, one.id, random.choice(one.blocker_ids)),
        lambda: house.tags.rename(alice, tag.id, word),
        lambda: house.tags.delete(alice, tag.id),
        lambda: house.projects.rename(alice, project.id, word, random.choice(["red", "blue"])),
        lambda: house.journal.undo(alice),
        lambda: house.journal.redo(alice),
    ]
    await random.choice(deeds)()


@pytest.mark.parametrize("seed", range(4))
async def test_what_is_remembered_is_what_is_there(
    engine: Engine, house: House, alice: Membership, seed: int
) -> None:
    remembering, random = Reading(engine), Random(seed)
    await house.todos.add(alice, [new_todo(f"Thing {n}", project="Home", tags=("errand",)) for n in range(4)])
    for _ in range(60):
        try:
            await deed(house, alice, random)
        except (DaybookError, IndexError):
            continue
        assert await everything(remembering, alice) == await everything(Reading(engine), alice)
        assert await engine.rows(ASTRAY, (), int) == []


async def test_a_part_that_moved_away_is_counted_no_more(
    engine: Engine, house: House, alice: Membership
) -> None:
    reading, party, cake, guests = Reading(engine), new_todo("Party"), new_todo("Cake"), new_todo("Guests")
    [inbox] = await house.projects_of(alice)
    for new in (party, replace(cake, parent_id=party.id), replace(guests, parent_id=party.id)):
        await house.todos.add(alice, [new])
    await everything(reading, alice)
    await house.todos.move(alice, cake.id, inbox.id)
    row = await reading.row(alice, party.id)
    assert row in [row for group in (await everything(reading, alice)).groups for row in group.rows]


async def test_what_changes_while_a_page_is_read_is_not_remembered_as_before(
    engine: Engine, house: House, alice: Membership
) -> None:
    known, party = KnownRows(engine), new_todo("Party")
    await house.todos.add(alice, [party])
    seen = await looks(engine, alice)
    [part] = await house.todos.add(alice, [new_todo("Cake", parent_id=party.id)])
    await known.of(alice.book_id, seen)
    await house.todos.delete(alice, part.todo.id)
    [row] = await known.of(alice.book_id, await looks(engine, alice))
    assert row
    assert row.parts == 0


async def looks(engine: Engine, alice: Membership) -> list[Look]:
    pages = Pages(engine, alice.book_id, built_in.inbox(WINTER), WINTER)
    return [keyed.look for keyed in await pages.after(None, 50)]


async def test_only_what_changed_is_read_again(engine: Engine, house: House, alice: Membership) -> None:
    reading = Reading(engine)
    added = await house.todos.add(alice, [new_todo(f"Thing {n}") for n in range(3)])
    await everything(reading, alice)
    with counting() as statements:
        await everything(reading, alice)
        assert len(statements) == 1
        await house.todos.complete(alice, added[1].todo.id)
        statements.clear()
        await everything(reading, alice)
    assert len(statements) == 2


async def test_a_section_that_is_called_otherwise_is_seen_on_its_rows(
    engine: Engine, house: House, alice: Membership
) -> None:
    remembering = Reading(engine)
    [done] = await house.todos.add(alice, [new_todo("Pay rent", project="Home", section="Bills")])
    before = await everything(remembering, alice)
    await house.sections.rename(alice, done.todo.place.id, "Money")
    after = await everything(remembering, alice)
    assert [listing.groups[0].rows[0].section for listing in (before, after)] == ["Bills", "Money"]
