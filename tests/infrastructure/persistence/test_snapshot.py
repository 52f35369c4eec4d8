"""Reading one moment of the database while others write, on both engines."""

from __future__ import annotations

import asyncio
import contextvars
import sqlite3

import asyncpg
import pytest

from web.domain.errors import Unavailable
from web.infrastructure.persistence.engine import Engine


@pytest.fixture
async def notes(engine: Engine) -> Engine:
    await engine.run_ddl("CREATE TABLE notes (words text NOT NULL)")
    await engine.execute("INSERT INTO notes VALUES (?)", ("Milk?",))
    return engine


async def words(engine: Engine) -> list[str]:
    return await engine.rows("SELECT words FROM notes", (), str)


async def test_one_moment_is_seen_while_bob_writes(notes: Engine) -> None:
    bob = contextvars.copy_context()
    async with notes.snapshot():
        assert await words(notes) == ["Milk?"]
        await asyncio.create_task(notes.execute("UPDATE notes SET words = ?", ("Milk!",)), context=bob)
        assert await words(notes) == ["Milk?"]
    assert await words(notes) == ["Milk!"]


async def test_nobody_writes_inside(notes: Engine) -> None:
    async with notes.snapshot():
        with pytest.raises((sqlite3.OperationalError, asyncpg.ReadOnlySQLTransactionError, Unavailable)):
            await notes.execute("UPDATE notes SET words = ?", ("Milk!",))
    assert await words(notes) == ["Milk?"]


async def test_more_people_may_look_than_there_are_readers(notes: Engine) -> None:
    async def look() -> list[str]:
        async with notes.snapshot():
            return await words(notes)

    assert await asyncio.gather(*[look() for _ in range(20)]) == [["Milk?"]] * 20


async def test_a_look_that_is_given_up_leaves_the_reader_usable(notes: Engine) -> None:
    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            async with notes.snapshot():
                _ = 1 / 0
    async with notes.snapshot():
        assert await words(notes) == ["Milk?"]
