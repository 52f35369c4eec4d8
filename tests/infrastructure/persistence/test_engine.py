"""What both engines promise."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

import pytest

from web.infrastructure.persistence.engine import Engine


class Note(NamedTuple):
    id: int
    words: str


@pytest.fixture
async def notes(engine: Engine) -> Engine:
    await engine.run_ddl("CREATE TABLE notes (id bigint PRIMARY KEY, words text NOT NULL)")
    await engine.execute("INSERT INTO notes VALUES (?, ?)", (1, "Milk?"))
    return engine


async def test_a_note_is_read_back(notes: Engine) -> None:
    assert await notes.rows("SELECT id, words FROM notes", (), Note) == [Note(1, "Milk?")]
    assert await notes.peek("SELECT id, words FROM notes WHERE id = ?", (1,), Note) == Note(1, "Milk?")
    assert await notes.peek("SELECT id, words FROM notes WHERE id = ?", (2,), Note) is None


async def test_eighty_people_add_one_at_once(notes: Engine) -> None:
    async def add_one() -> None:
        async with notes.transaction():
            sql = f"SELECT id, words FROM notes WHERE id = ?{notes.for_update}"
            note = (await notes.rows(sql, (1,), Note))[0]
            await notes.execute("UPDATE notes SET words = ? WHERE id = ?", (note.words + "x", 1))

    await asyncio.gather(*[add_one() for _ in range(80)])
    assert await notes.rows("SELECT id, words FROM notes", (), Note) == [Note(1, "Milk?" + 80 * "x")]
