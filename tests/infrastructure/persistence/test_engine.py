"""What both engines promise."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

import asyncpg
import pytest
from piccolo.columns import BigInt, Text
from piccolo.engine.exceptions import TransactionError
from piccolo.table import Table

from web.infrastructure.persistence.engine import Engine, make_engine
from web.infrastructure.persistence.statements import counting

ALICE = UUID("018f0000-0000-7000-8000-00000000a11c")


class Notes(Table, tablename="notes"):
    id = BigInt(primary_key=True)
    words = Text()


class Note(NamedTuple):
    id: int
    words: str


@pytest.fixture
async def notes(engine: Engine) -> Engine:
    """A table that holds one note: `Milk?`."""
    Notes._meta.db = engine
    await engine.run_ddl("CREATE TABLE notes (id bigint PRIMARY KEY, words text NOT NULL)")
    await engine.execute("INSERT INTO notes VALUES (?, ?)", (1, "Milk?"))
    return engine


async def words(engine: Engine) -> list[str]:
    return await engine.rows("SELECT words FROM notes ORDER BY id", (), str)


async def add(engine: Engine, number: int, text: str = "Bread?") -> None:
    await engine.execute("INSERT INTO notes VALUES (?, ?)", (number, text))


async def test_rows_come_back_as_what_they_are_made_into(notes: Engine) -> None:
    assert await notes.rows("SELECT id, words FROM notes", (), Note) == [Note(1, "Milk?")]


async def test_a_peek_finds_one_row_or_none(notes: Engine) -> None:
    sql = "SELECT id, words FROM notes WHERE id = ?"
    assert await notes.peek(sql, (1,), Note) == Note(1, "Milk?")
    assert await notes.peek(sql, (2,), Note) is None


async def test_values_come_back_as_they_went_in(engine: Engine) -> None:
    await engine.run_ddl("CREATE TABLE kinds (u uuid, t timestamptz, b boolean, i integer, s text, n uuid)")
    kinds = (ALICE, datetime(2026, 1, 27, 16, 0, 0, 123456, tzinfo=UTC), True, 2**31 - 1, "“é” 🥛", None)
    await engine.execute("INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?)", kinds)
    (back,) = await engine.rows("SELECT u, t, b, i, s, n FROM kinds", (), lambda *row: row)
    assert back == kinds
    assert isinstance(back[0], UUID)
    assert back[1].utcoffset() == kinds[1].utcoffset()
    assert back[2] is True


async def test_a_question_mark_in_quotes_is_no_placeholder(notes: Engine) -> None:
    sql = "SELECT id AS \"really?\", 'what?' FROM notes WHERE words = 'Milk?' AND id = ?"
    assert await notes.rows(sql, (1,), Note) == [Note(1, "what?")]


async def test_a_change_says_how_many_rows_it_changed(notes: Engine) -> None:
    await notes.execute_many("INSERT INTO notes VALUES (?, ?)", [(2, "a"), (3, "b")])
    assert await notes.execute("UPDATE notes SET words = ? WHERE id > ?", ("c", 1)) == 2
    assert await notes.execute("DELETE FROM notes WHERE id = ?", (9,)) == 0


async def test_a_transaction_reads_its_own_writes_and_nobody_else_does(notes: Engine) -> None:
    async with notes.transaction():
        await add(notes, 2)
        outside = await asyncio.create_task(words_elsewhere(notes))
        assert (await words(notes), outside) == (["Milk?", "Bread?"], ["Milk?"])
    assert await words(notes) == ["Milk?", "Bread?"]


async def words_elsewhere(engine: Engine) -> list[str]:
    """As another request reads them, which has not inherited this one's transaction."""
    engine.current_transaction.set(None)
    return await words(engine)


async def test_what_fails_leaves_nothing_behind(notes: Engine) -> None:
    with suppress(LookupError):
        async with notes.transaction():
            await add(notes, 2)
            raise LookupError
    assert await words(notes) == ["Milk?"]


@pytest.mark.parametrize("many", [1, 50])
async def test_statements_together_are_all_kept_or_none(notes: Engine, many: int) -> None:
    insert = "INSERT INTO notes VALUES (?, ?)"
    bread = [(insert, (number, "Bread?")) for number in range(2, many + 2)]
    with pytest.raises((sqlite3.IntegrityError, asyncpg.UniqueViolationError)):
        await notes.execute_all([*bread, (insert, (1, "taken"))])
    assert await words(notes) == ["Milk?"]
    await notes.execute_all(bread)
    assert await words(notes) == ["Milk?"] + many * ["Bread?"]


async def test_piccolos_queries_are_part_of_the_transaction(notes: Engine) -> None:
    with suppress(LookupError):
        async with notes.transaction():
            await Notes.insert(Notes(id=2, words="Bread?"))
            assert await Notes.count() == 2
            raise LookupError
    assert await Notes.select(Notes.words) == [{"words": "Milk?"}]


async def test_transactions_do_not_nest(notes: Engine) -> None:
    async with notes.transaction():
        with pytest.raises(TransactionError):
            async with notes.transaction():
                pass


async def test_a_task_may_outlive_the_transaction_it_was_started_in(notes: Engine) -> None:
    over = asyncio.Event()

    async def afterwards() -> None:
        await over.wait()
        await add(notes, 3)

    async with notes.transaction():
        task = asyncio.create_task(afterwards())
    over.set()
    await task
    assert await words(notes) == ["Milk?", "Bread?"]


async def test_eighty_people_write_at_once_and_none_is_lost(notes: Engine) -> None:
    async def add_a_letter() -> None:
        async with notes.transaction():
            read = await notes.peek(f"SELECT words FROM notes WHERE id = 1{notes.for_update}", (), str)
            await asyncio.sleep(0)
            await notes.execute("UPDATE notes SET words = ? WHERE id = 1", (f"{read}!",))

    await asyncio.gather(*[add_a_letter() for _ in range(80)])
    assert await words(notes) == ["Milk?" + 80 * "!"]


@pytest.mark.parametrize("steps", range(12))
async def test_who_is_cancelled_frees_the_writer(notes: Engine, steps: int) -> None:
    async def interrupted() -> None:
        async with notes.transaction():
            await notes.execute_many("INSERT INTO notes VALUES (?, ?)", [(2, "half"), (3, "done")])

    task = asyncio.create_task(interrupted())
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    async with asyncio.timeout(2):
        await add(notes, 4)
    assert await words(notes) in (["Milk?", "Bread?"], ["Milk?", "half", "done", "Bread?"])


async def test_every_statement_counts(notes: Engine) -> None:
    with counting() as statements:
        await words(notes)
        async with notes.transaction():
            await add(notes, 2)
            await Notes.count()
    assert len(statements) == 3


async def test_a_closed_engine_opens_again_when_asked(notes: Engine) -> None:
    await notes.close()
    assert await words(notes) == ["Milk?"]


async def test_another_event_loop_has_connections_of_its_own(notes: Engine) -> None:
    async def in_another_loop() -> list[str]:
        await add(notes, 2)
        read = await words(notes)
        await notes.close()
        return read

    read = await asyncio.to_thread(lambda: asyncio.run(in_another_loop()))
    assert read == await words(notes) == ["Milk?", "Bread?"]


@pytest.mark.parametrize("url", ["sqlite://relative.sqlite", "mysql://localhost/daybook", ""])
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="database URL"):
        make_engine(url)
