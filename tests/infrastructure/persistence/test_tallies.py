"""How many to-dos the sidebar says that a saved view shows: those that it shows, as far as anybody counts."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import settings

from tests.builders import IDS, NOON, person
from tests.infrastructure.persistence.made_up import keep, made_up_book, query
from tests.infrastructure.persistence.test_query_sql import WINTER
from web.application.reading import SavedViewLink
from web.domain import view as views
from web.domain.membership import Membership
from web.domain.project import Project
from web.domain.querying.parser import DEPTH_LIMIT
from web.domain.sidebar import ROOM
from web.domain.todo import Todo
from web.infrastructure.persistence import drivers, tallies
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.reading import Reading
from web.infrastructure.persistence.statements import counting
from web.infrastructure.persistence.stores import ProjectStore


@pytest.fixture
async def alice(engine: Engine) -> Membership:
    return await person(engine, "Alice")


@pytest.fixture
async def inbox(engine: Engine, alice: Membership) -> Project:
    return await ProjectStore(engine, alice.book_id).inbox()


def link(line: str) -> SavedViewLink:
    return SavedViewLink(IDS.new(), "Mine", line, None)


async def told(engine: Engine, member: Membership, *lines: str) -> list[str]:
    sidebar = await Reading(engine).sidebar(member, WINTER, [*map(link, lines)])
    return [view.tally for view in sidebar.views]


async def some(engine: Engine, inbox: Project, count: int, **fields: object) -> None:
    first = Todo(
        id=IDS.new(),
        book_id=inbox.book_id,
        project_id=inbox.id,
        position=1024,
        content="Buy milk",
        created_at=NOON,
        changed_at=NOON,
    )
    todo = replace(first, **fields)  # type: ignore[arg-type]  # any of its fields
    await keep(engine, [replace(todo, id=IDS.new()) for _ in range(count)])


def look_at(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (drivers, tallies):
        monkeypatch.setattr(module, "LOOKS", rows)


@pytest.mark.hypothesis  # it is one, with examples of its own
@pytest.mark.parametrize("seed", range(4))
async def test_as_many_are_counted_as_a_view_shows(
    engine: Engine, alice: Membership, inbox: Project, seed: int
) -> None:
    random = Random(seed)
    book = await made_up_book(engine, alice, inbox, WINTER, random)
    arrangements = ("", "sort:-completed", "sort:priority group:priority")
    lines = [f"{query(random)} {random.choice(arrangements)}" for _ in range(settings().max_examples)]
    shown = [len(book.shown(views.search(line, WINTER), WINTER)) for line in lines]
    assert await told(engine, alice, *lines) == [str(count or "") for count in shown]


@pytest.mark.hypothesis
@pytest.mark.parametrize("common", [-1, 25])
async def test_never_more_are_said_than_there_are(
    engine: Engine, alice: Membership, inbox: Project, common: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever way they are looked for, and however few are looked at."""
    look_at(8, monkeypatch)
    monkeypatch.setattr(drivers, "COMMON", common)
    random = Random(common)
    book = await made_up_book(engine, alice, inbox, WINTER, random)
    lines = [query(random) for _ in range(settings().max_examples)]
    shown = [len(book.shown(views.search(line, WINTER), WINTER)) for line in lines]
    for said, count in zip(await told(engine, alice, *lines), shown, strict=True):
        least = int(said.rstrip("+") or 0)
        assert least <= count
        assert said in ("", str(count), f"{least}+")


async def test_of_several_lists_all_are_counted_together(
    engine: Engine, alice: Membership, inbox: Project
) -> None:
    await some(engine, inbox, 2)
    await some(engine, inbox, 3, content="Pay rent", priority=1)
    assert await told(engine, alice, "milk, p1", "rent", "nothing") == ["5", "3", ""]


async def test_a_hundred_are_not_counted_to_the_last(
    engine: Engine, alice: Membership, inbox: Project
) -> None:
    await some(engine, inbox, 99)
    assert await told(engine, alice, "milk") == ["99"]
    await some(engine, inbox, 30)
    assert await told(engine, alice, "milk", "", "no date") == ["99+"] * 3


async def test_where_all_rows_would_have_to_be_looked_at_there_are_so_many_at_least(
    engine: Engine, alice: Membership, inbox: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_at(20, monkeypatch)
    await some(engine, inbox, 30, priority=1)
    assert await told(engine, alice, "p1", "p2", "milk", "@errand") == ["20+", "", "20+", ""]


async def test_every_view_is_counted_by_one_statement(
    engine: Engine, alice: Membership, inbox: Project
) -> None:
    await some(engine, inbox, 3)
    lines = ["milk & @errand | (today & !overdue), p1 sort:-created"] * (ROOM - 2)
    with counting() as statements:
        assert (await told(engine, alice, *lines, "milk", "due:blurb"))[-2:] == ["3", ""]
    assert len(statements) == 1


async def test_however_deep_a_query_is_it_is_counted(
    engine: Engine, alice: Membership, inbox: Project
) -> None:
    """A statement that the database did not take would keep everybody from every page."""
    await some(engine, inbox, 1)
    joints = ("|", "&", "| !", "& !")
    deep = [f"milk {joint} (" * DEPTH_LIMIT + "today | p1" + ")" * DEPTH_LIMIT for joint in joints]
    wide = [joint.join("abcdefghij" * 20) for joint in joints]
    many = ["(overdue & @errand) | today | milk, " * 7 + "rent"] * len(joints)
    assert len(await told(engine, alice, *(deep + wide + many) * 4)) == 48


async def test_what_is_in_mallorys_book_is_not_counted(
    engine: Engine, alice: Membership, inbox: Project
) -> None:
    mallory = await person(engine, "Mallory")
    await some(engine, await ProjectStore(engine, mallory.book_id).inbox(), 7)
    await some(engine, inbox, 1)
    assert await told(engine, alice, "milk", "no date", "#Inbox") == ["1", "1", "1"]
