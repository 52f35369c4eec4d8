from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from threading import get_ident

import pytest

from web.infrastructure.persistence.sqlite.engine import SqliteEngine
from web.infrastructure.persistence.sqlite.glance import KEPT

COUNT = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT count(x) FROM n"
FIND = "SELECT words FROM notes WHERE id = ?"


@pytest.fixture
def path(ram_disk: Path) -> Iterator[Path]:
    path = ram_disk / "glance.sqlite"
    yield path
    for left in ram_disk.glob("glance.sqlite*"):
        left.unlink()


@pytest.fixture
async def engine(path: Path) -> AsyncIterator[SqliteEngine]:
    engine = SqliteEngine(str(path))
    await engine.open()
    await engine.run_ddl("CREATE TABLE notes (id integer PRIMARY KEY, words text)")
    await engine.execute("INSERT INTO notes VALUES (1, 'Milk?')")
    yield engine
    await engine.close()


async def peek(engine: SqliteEngine, made: list[str]) -> str | None:
    def make(words: str) -> str:
        made.append(words)
        return words

    return await engine.peek(FIND, (1,), make)


async def test_what_was_seen_is_known_while_nobody_writes(engine: SqliteEngine) -> None:
    made: list[str] = []
    assert [await peek(engine, made) for _ in range(3)] == ["Milk?"] * 3
    assert made == ["Milk?"]


async def test_what_we_write_is_seen_at_once(engine: SqliteEngine) -> None:
    await peek(engine, [])
    await engine.execute("UPDATE notes SET words = 'Milk!'")
    assert await peek(engine, []) == "Milk!"


async def test_what_another_process_writes_is_seen_at_once(engine: SqliteEngine, path: Path) -> None:
    await peek(engine, [])
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE notes SET words = 'Milk!'")
    assert await peek(engine, []) == "Milk!"


async def test_what_was_not_there_is_found_once_it_is(engine: SqliteEngine) -> None:
    assert await engine.peek(FIND, (2,), str) is None
    await engine.execute("INSERT INTO notes VALUES (2, 'Eggs?')")
    assert await engine.peek(FIND, (2,), str) == "Eggs?"


async def test_a_transaction_sees_its_own_writes(engine: SqliteEngine) -> None:
    await peek(engine, [])
    async with engine.transaction():
        await engine.execute("UPDATE notes SET words = 'Milk!'")
        assert await peek(engine, []) == "Milk!"


async def test_memory_of_it_has_an_end(engine: SqliteEngine) -> None:
    made: list[str] = []
    await peek(engine, made)
    for number in range(2, KEPT + 2):
        await engine.peek(FIND, (number,), str)
    await peek(engine, made)
    assert made == ["Milk?"] * 2


async def test_a_file_opened_anew_is_not_taken_for_the_old_one(engine: SqliteEngine) -> None:
    """SQLite numbers the versions of a file for each connection, from the same start."""
    made: list[str] = []
    await peek(engine, made)
    await engine.close()
    await peek(engine, made)
    assert made == ["Milk?"] * 2


async def test_what_was_long_is_read_in_a_thread_until_it_is_short(engine: SqliteEngine) -> None:
    async def is_read_here(numbers: int) -> bool:
        [thread] = await engine.rows(COUNT, (numbers,), lambda _: get_ident())
        return thread == get_ident()

    assert await is_read_here(10)
    assert not await is_read_here(1_000_000)
    assert [await is_read_here(10) for _ in range(20)][-1], "tried on the loop again once it was short"


async def test_what_was_long_is_not_begun_on_the_loop_again(engine: SqliteEngine) -> None:
    threads: list[int] = []
    await engine.rows(COUNT, (1_000_000,), int)
    await engine.rows(COUNT, (10,), lambda _: threads.append(get_ident()))
    assert threads != [get_ident()]
