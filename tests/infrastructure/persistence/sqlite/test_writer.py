"""Works that share a COMMIT: each is done or undone by itself, and none is told so before the disk has it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from web.domain.errors import Unavailable
from web.infrastructure.persistence.sqlite.batch import MOST
from web.infrastructure.persistence.sqlite.engine import SqliteEngine

PEOPLE = 8


@pytest.fixture
def path(ram_disk: Path) -> Iterator[Path]:
    yield ram_disk / "shared.sqlite"
    for left in ram_disk.glob("shared.sqlite*"):
        left.unlink()


@pytest.fixture
async def engine(path: Path) -> AsyncIterator[SqliteEngine]:
    engine = SqliteEngine(str(path))
    await engine.open()
    await engine.run_ddl("CREATE TABLE notes (id integer PRIMARY KEY, words text)")
    yield engine
    await engine.close()


@pytest.fixture
async def commits(engine: SqliteEngine) -> list[str]:
    """Of the statements that end a transaction, those that were run."""
    seen: list[str] = []

    def note(sql: str) -> None:
        if sql in ("COMMIT", "ROLLBACK"):
            seen.append(sql)

    engine.writer.connection.do_here(lambda database: database.set_trace_callback(note))
    return seen


@pytest.fixture
async def held(engine: SqliteEngine) -> AsyncIterator[threading.Event]:
    """While it is not set no COMMIT gets to the disk."""
    free = threading.Event()
    engine.writer.connection.do(lambda _: free.wait(2))
    yield free
    free.set()


async def add(engine: SqliteEngine, id: int, words: str = "Milk?", *, shares: bool = True) -> None:
    async with engine.transaction(shares=shares):
        await engine.execute("INSERT INTO notes VALUES (?, ?)", (id, words))
        await asyncio.sleep(0)


def everybody(engine: SqliteEngine, count: int = PEOPLE) -> list[asyncio.Task[None]]:
    return [asyncio.create_task(add(engine, number)) for number in range(count)]


async def kept(engine: SqliteEngine) -> list[int]:
    return await engine.rows("SELECT id FROM notes ORDER BY id", (), int)


async def until_all_wait() -> None:
    for _ in range(10 * PEOPLE):
        await asyncio.sleep(0)


async def test_one_commit_confirms_all_who_waited(engine: SqliteEngine, commits: list[str]) -> None:
    await asyncio.gather(*everybody(engine))
    assert commits == ["COMMIT"]
    assert await kept(engine) == [*range(PEOPLE)]


async def test_a_batch_is_no_longer_than_its_first_can_wait(engine: SqliteEngine, commits: list[str]) -> None:
    await asyncio.gather(*everybody(engine, 3 * MOST))
    assert commits == 3 * ["COMMIT"]


async def test_nobody_hears_of_it_before_the_commit(engine: SqliteEngine, held: threading.Event) -> None:
    people = everybody(engine)
    await until_all_wait()
    assert (await kept(engine), [person.done() for person in people]) == ([], PEOPLE * [False])
    held.set()
    await asyncio.gather(*people)
    assert await kept(engine) == [*range(PEOPLE)]


async def test_who_fails_takes_nobody_along(engine: SqliteEngine, commits: list[str]) -> None:
    async def fail() -> None:
        async with engine.transaction(shares=True):
            await engine.execute("INSERT INTO notes VALUES (99, 'half')")
            await asyncio.sleep(0)
            raise LookupError

    people = [*everybody(engine, 3), asyncio.create_task(fail()), asyncio.create_task(add(engine, 3))]
    outcomes = await asyncio.gather(*people, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes if outcome] == [LookupError]
    assert (await kept(engine), commits) == ([0, 1, 2, 3], ["COMMIT"])


async def test_who_fails_last_leaves_the_others_confirmed(engine: SqliteEngine) -> None:
    async def fail() -> None:
        async with engine.transaction(shares=True):
            raise LookupError

    await asyncio.gather(add(engine, 1), fail(), return_exceptions=True)
    assert await kept(engine) == [1]


@pytest.mark.parametrize("which", range(PEOPLE))
@pytest.mark.parametrize("steps", [1, 4, 9, 14])
async def test_who_is_cancelled_leaves_nobody_waiting(engine: SqliteEngine, which: int, steps: int) -> None:
    people = everybody(engine)
    for _ in range(steps):
        await asyncio.sleep(0)
    people[which].cancel()
    async with asyncio.timeout(2):
        outcomes = await asyncio.gather(*people, return_exceptions=True)
        await add(engine, 99)
    done = {id for id, outcome in enumerate(outcomes) if outcome is None}
    assert done <= set(await kept(engine)) <= {*range(PEOPLE), 99}


async def test_a_fault_is_told_to_all_whom_it_undoes(engine: SqliteEngine) -> None:
    engine.writer.connection.do_here(lambda database: database.execute("PRAGMA max_page_count = 10"))
    people = [*everybody(engine, 3), asyncio.create_task(add(engine, 99, 100_000 * "too much"))]
    later = asyncio.create_task(add(engine, 3))
    outcomes = await asyncio.gather(*people, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == 4 * [Unavailable]
    await later
    assert await kept(engine) == [3]


async def test_a_commit_that_fails_is_told_to_all(engine: SqliteEngine, held: threading.Event) -> None:
    people = everybody(engine)
    await until_all_wait()
    engine.writer.connection.drop()
    held.set()
    outcomes = await asyncio.gather(*people, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == PEOPLE * [Unavailable]
    await add(engine, 99)
    assert await kept(engine) == [99]


async def test_who_does_not_share_is_alone(engine: SqliteEngine, commits: list[str]) -> None:
    people = [*everybody(engine, 2), asyncio.create_task(add(engine, 2, shares=False))]
    await asyncio.gather(*people, asyncio.create_task(add(engine, 3)))
    assert commits == 3 * ["COMMIT"]
