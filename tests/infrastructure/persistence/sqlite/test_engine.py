"""What is SQLite's own: a busy, a full, a broken file."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from web.domain.errors import Unavailable
from web.infrastructure.persistence.sqlite import writer
from web.infrastructure.persistence.sqlite.engine import SqliteEngine

LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT count(*) FROM n"


@pytest.fixture
def path(ram_disk: Path) -> Iterator[Path]:
    path = ram_disk / "one.sqlite"
    yield path
    for left in ram_disk.glob("one.sqlite*"):
        left.unlink()


@pytest.fixture
async def engine(path: Path) -> AsyncIterator[SqliteEngine]:
    engine = SqliteEngine(str(path))
    await engine.open()
    await engine.run_ddl("CREATE TABLE notes (id integer PRIMARY KEY, words text)")
    yield engine
    await engine.close()


async def add(engine: SqliteEngine, words: str = "Milk?") -> None:
    await engine.execute("INSERT INTO notes (words) VALUES (?)", (words,))


async def number_of_notes(engine: SqliteEngine) -> int:
    return (await engine.rows("SELECT count(*) FROM notes", (), int))[0]


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
async def test_the_writer_is_set_for_safety(engine: SqliteEngine, pragma: str, value: object) -> None:
    async with engine.transaction():
        assert await engine.rows(f"PRAGMA {pragma}", (), lambda value: value) == [value]


async def test_a_reader_cannot_write(engine: SqliteEngine) -> None:
    with pytest.raises(Unavailable):
        await engine.rows("INSERT INTO notes (words) VALUES (?) RETURNING id", ("sly",), int)
    assert await number_of_notes(engine) == 0


async def test_a_long_query_leaves_the_loop_free(engine: SqliteEngine) -> None:
    query = asyncio.create_task(engine.rows(LONG, (300_000,), int))
    await asyncio.sleep(0)
    assert not query.done()
    assert await number_of_notes(engine) == 0
    assert not query.done()
    assert await query == [300_000]


async def test_a_short_query_stays_short_however_often_it_is_asked(engine: SqliteEngine) -> None:
    for _ in range(300):
        query = engine.rows(LONG, (500,), int)
        with pytest.raises(StopIteration):  # it never gave the loop back
            query.send(None)


async def test_a_long_query_inside_a_transaction_does_not_end_it(engine: SqliteEngine) -> None:
    with pytest.raises(LookupError):
        async with engine.transaction():
            await add(engine)
            await engine.rows(f"SELECT * FROM ({LONG})", (100_000,), int)
            raise LookupError
    assert await number_of_notes(engine) == 0


async def test_a_long_change_that_answers_is_not_cut_short(engine: SqliteEngine) -> None:
    await engine.execute_many("INSERT INTO notes (words) VALUES (?)", [("Milk?",)] * 5_000)
    with pytest.raises(LookupError):
        async with engine.transaction():
            await engine.rows("UPDATE notes SET words = words || '!' RETURNING id", (), int)
            raise LookupError
    assert await engine.rows("SELECT DISTINCT words FROM notes", (), str) == ["Milk?"]


async def test_who_is_cancelled_in_a_commit_keeps_the_turn_till_it_is_over(
    engine: SqliteEngine,
) -> None:
    busy = threading.Event()
    engine.writer.connection.do(lambda _: busy.wait(2))
    alice = asyncio.create_task(add(engine))
    await asyncio.sleep(0)
    alice.cancel()
    await asyncio.wait([alice])
    bob = asyncio.create_task(add(engine))
    await asyncio.sleep(0)
    assert not bob.done()
    busy.set()
    await bob
    assert (alice.cancelled(), await number_of_notes(engine)) == (True, 2)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("PATIENCE", "QUEUE_PATIENCE", "LAST_CHANCE"):
        monkeypatch.setattr(writer, limit, 0.05)


@pytest.mark.usefixtures("impatient")
async def test_a_locked_file_is_unavailable_until_it_is_not(engine: SqliteEngine, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable):
            await add(engine)
        assert await number_of_notes(engine) == 0
    await add(engine)
    assert await number_of_notes(engine) == 1


async def test_a_write_waits_for_another_process(engine: SqliteEngine, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        adding = asyncio.create_task(add(engine))
        await asyncio.sleep(0.01)
        other.execute("COMMIT")
        await adding
    assert await number_of_notes(engine) == 1


@pytest.mark.usefixtures("impatient")
async def test_who_waits_too_long_for_a_slow_colleague_is_told(engine: SqliteEngine) -> None:
    async with engine.transaction():
        with pytest.raises(Unavailable):
            await asyncio.create_task(elsewhere(engine))


async def test_who_waits_behind_a_long_import_waits_till_it_is_over(
    engine: SqliteEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "PATIENCE", 0.0)
    async with engine.transaction():
        adding = asyncio.create_task(elsewhere(engine))
        await asyncio.sleep(0.01)
    await adding
    assert await number_of_notes(engine) == 1


async def elsewhere(engine: SqliteEngine) -> None:
    engine.current_transaction.set(None)
    await add(engine)


async def test_a_full_disk_keeps_nothing_half_and_recovers(engine: SqliteEngine) -> None:
    await add(engine)
    engine.writer.connection.do_here(lambda database: database.execute("PRAGMA max_page_count = 10"))
    with pytest.raises(Unavailable):
        async with engine.transaction():
            await add(engine, "first")
            await add(engine, 100_000 * "second")
    assert await engine.rows("SELECT words FROM notes", (), str) == ["Milk?"]
    await add(engine, 100_000 * "there is room again")
    assert await number_of_notes(engine) == 2


async def test_who_goes_on_after_a_fault_writes_nothing(engine: SqliteEngine) -> None:
    engine.writer.connection.do_here(lambda database: database.execute("PRAGMA max_page_count = 10"))
    with pytest.raises(Unavailable):
        async with engine.transaction():
            with pytest.raises(Unavailable):
                await add(engine, 100_000 * "too much")
            with pytest.raises(Unavailable):
                await add(engine)
    assert await number_of_notes(engine) == 0


async def test_who_is_writing_when_the_engine_closes_is_not_left_hanging(engine: SqliteEngine) -> None:
    async with asyncio.timeout(2):
        with pytest.raises(LookupError):
            async with engine.transaction():
                await add(engine)
                await engine.close()
                raise LookupError
    assert await number_of_notes(engine) == 0


async def test_no_folder_no_database(path: Path) -> None:
    with pytest.raises(Unavailable):
        await SqliteEngine(str(path / "nowhere" / "daybook.sqlite")).open()


WRITER = """
import asyncio, sys
from web.infrastructure.persistence.sqlite.engine import SqliteEngine

async def main(path):
    engine = SqliteEngine(path)
    async def burst(writer):
        for number in range(100_000):
            note = writer * 100_000 + number
            await engine.execute("INSERT INTO notes VALUES (?, 'kept')", (note,))
            print(note, flush=True)
    await asyncio.gather(*[burst(writer) for writer in range(8)])

asyncio.run(main(sys.argv[1]))
"""


@pytest.mark.slow
async def test_what_was_acknowledged_survives_a_kill(engine: SqliteEngine, path: Path) -> None:
    acknowledged = await asyncio.to_thread(killed_in_a_burst, path)
    kept = await engine.rows("SELECT id FROM notes", (), int)
    assert len(acknowledged) >= 100
    assert acknowledged <= set(kept)
    assert await engine.rows("PRAGMA integrity_check", (), str) == ["ok"]


def killed_in_a_burst(path: Path) -> set[int]:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout
        first = [writer.stdout.readline() for _ in range(100)]
        writer.send_signal(signal.SIGKILL)
        lines = first + writer.stdout.read().splitlines()
    return {int(line) for line in lines if line.strip()}
