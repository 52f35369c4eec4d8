"""The database finds what the matcher finds, whatever is asked, on both engines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import chain
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from tests.builders import person
from tests.examples import some_of
from tests.infrastructure.persistence.made_up import ATOMS, Book, made_up_book, query
from tools.bench.queries import SAMPLE
from web.domain.matching import matches
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.query import parse
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.stores import ProjectStore

WINTER = Moment(dt.datetime(2026, 12, 4, 13, 30, tzinfo=dt.UTC), ZoneInfo("Europe/Berlin"))
CLOCKS_GO_FORWARD = Moment(dt.datetime(2026, 3, 29, 1, 15, tzinfo=dt.UTC), ZoneInfo("Europe/Berlin"))
CLOCKS_GO_BACK = Moment(dt.datetime(2026, 11, 1, 6, 30, tzinfo=dt.UTC), ZoneInfo("America/New_York"))
FAR_EAST = Moment(dt.datetime(2026, 12, 31, 23, 59, 59, tzinfo=dt.UTC), ZoneInfo("Pacific/Kiritimati"))
MOMENTS = (WINTER, CLOCKS_GO_FORWARD, CLOCKS_GO_BACK, FAR_EAST)

LONGEST = (
    "a " * 100,
    "|".join("a" * 100),
    "(" * 29 + "a" + ")" * 29,
    "!" * 29 + "a",
    "(completed | a & " * 29 + "b" + ")" * 29,
    "!(completed | a & " * 14 + "b" + ")" * 14,
    "(completed | a) & (deleted | b " * 24 + "b" + ")" * 24,
)


@pytest.fixture
async def alice(engine: Engine) -> Membership:
    return await person(engine, "Alice")


async def a_book(engine: Engine, member: Membership, moment: Moment, random: Random) -> Book:
    inbox = await ProjectStore(engine, member.book_id).inbox()
    return await made_up_book(engine, member, inbox, moment, random)


async def found(engine: Engine, book: Book, text: str, moment: Moment) -> set[UUID]:
    its = condition(parse(text, moment).term, book.member.book_id, moment)
    sql = f"SELECT id FROM todos WHERE book_id = ? AND {its.text}"
    return set(await engine.rows(sql, (book.member.book_id, *its.args), lambda id: id))


def meant(book: Book, text: str, moment: Moment) -> set[UUID]:
    term = parse(text, moment).term
    return {its.todo.id for its in book.candidates(moment) if matches(term, its)}


@pytest.mark.hypothesis  # it is one, with examples of its own
@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.now.isoformat())
async def test_it_finds_what_the_matcher_finds(engine: Engine, alice: Membership, moment: Moment) -> None:
    random, moment = Random(f"{moment.now}"), replace(moment, me=alice.account_id)
    book = await a_book(engine, alice, moment, random)
    denied = [f"!{atom}" for atom in ATOMS]
    composed = [query(random) for _ in range(100)]
    queries = [*ATOMS, *chain.from_iterable(some_of(each, random) for each in (denied, composed, SAMPLE))]
    wrong = [text for text in queries if await found(engine, book, text, moment) != meant(book, text, moment)]
    assert wrong == []


async def test_every_atom_tells_some_from_others(engine: Engine, alice: Membership) -> None:
    """Or else the test above proves little."""
    moment = replace(WINTER, me=alice.account_id)
    book = await a_book(engine, alice, moment, Random(1))
    counts = {atom: len(meant(book, atom, moment)) for atom in ATOMS}
    assert {atom for atom, count in counts.items() if count == 0} == {
        "nothing",
        "#missing",
        "/missing",
        "@missing",
        "+missing",
        "p>4",
    }


async def test_mallory_finds_nothing_of_alices(engine: Engine, alice: Membership) -> None:
    await a_book(engine, alice, WINTER, Random(2))
    mallory = await person(engine, "Mallory")
    theirs = Book(mallory, {}, {}, {}, {}, ())
    for text in ("#Work", "@work", "+work", "+me", "no project", "open | completed | deleted", ""):
        assert await found(engine, theirs, text, WINTER) == set()


@pytest.mark.parametrize("text", LONGEST)
async def test_the_longest_queries_are_answered(engine: Engine, alice: Membership, text: str) -> None:
    assert await found(engine, Book(alice, {}, {}, {}, {}, ()), text, WINTER) == set()
