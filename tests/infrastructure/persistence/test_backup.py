"""Alice copies her database while she works, and puts it back."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.databases import opened
from web.infrastructure.persistence import soundness
from web.infrastructure.persistence.backup import NotBackedUp, back_up
from web.infrastructure.persistence.engine import Engine, make_engine
from web.infrastructure.persistence.restore import NotRestored, restore

ADD = (
    "INSERT INTO books (id, name, revision, created_at) "
    "VALUES (lower(hex(randomblob(16))), ?, 0, '2026-01-27 16:00:00+00:00')"
)


@pytest.fixture
async def engine(sqlite_url: str) -> AsyncIterator[Engine]:
    async with opened(sqlite_url) as engine:
        yield engine


@pytest.fixture
def database(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


@pytest.fixture
def backup(database: Path) -> Iterator[Path]:
    path = database.with_name("backup.sqlite")
    yield path
    path.unlink(missing_ok=True)


async def books(engine: Engine) -> list[str]:
    return await engine.rows("SELECT name FROM books ORDER BY name", (), str)


async def lose_everything_and_restore(engine: Engine, backup: Path) -> Path | None:
    await engine.execute("DELETE FROM books")
    await engine.close()
    return await restore(engine, backup)


async def test_what_was_backed_up_comes_back(engine: Engine, backup: Path) -> None:
    await engine.execute(ADD, ("Home",))
    await back_up(engine, backup)
    await lose_everything_and_restore(engine, backup)
    assert await books(engine) == ["Home"]


async def test_what_was_there_before_is_kept_beside_it(engine: Engine, database: Path, backup: Path) -> None:
    await back_up(engine, backup)
    await engine.execute(ADD, ("Newer",))
    await engine.close()
    kept = await restore(engine, backup)
    assert await books(engine) == []
    assert await books(make_engine(f"sqlite:///{kept}")) == ["Newer"]


async def test_a_backup_taken_while_people_write_is_whole(engine: Engine, backup: Path) -> None:
    async def write() -> None:
        for _ in range(50):
            async with engine.transaction():
                await engine.execute_many(ADD, [("left",), ("right",)])

    writing = asyncio.create_task(write())
    await back_up(engine, backup)
    await writing
    names = await books(make_engine(f"sqlite:///{backup}"))
    assert names.count("left") == names.count("right")
    assert soundness.flaw_in(backup) is None


async def test_a_backup_is_one_file(engine: Engine, backup: Path) -> None:
    await back_up(engine, backup)
    assert [name for name in names_in(backup.parent) if "backup" in name] == ["backup.sqlite"]


async def test_a_backup_that_fails_leaves_the_older_one(engine: Engine, tmp_path: Path) -> None:
    older = tmp_path / "older"
    older.mkdir()
    (older / "kept").touch()
    with pytest.raises(NotBackedUp, match="could not be written"):
        await back_up(engine, older)
    assert names_in(tmp_path) == ["kept", "older"]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


async def test_the_database_is_not_its_own_backup(engine: Engine, database: Path) -> None:
    with pytest.raises(NotBackedUp, match="itself"):
        await back_up(engine, database)


def nothing(path: Path) -> None:
    path.unlink()


def words(path: Path) -> None:
    path.write_text("Milk, bread, and a few other things.")


def another_app(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE other (id integer)")


def a_hole(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:8192] + bytes(8192) + content[16384:])


def a_row_without_its_account(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("INSERT INTO memberships (id, account_id, book_id, role) VALUES (1, 2, 3, 'owner')")
        database.commit()


def from_the_future(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("INSERT INTO migration (name, app_name) VALUES ('9999', 'daybook')")
        database.commit()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (nothing, "can be read"),
        (words, "can be read"),
        (another_app, "not a Daybook"),
        (a_hole, "damaged|can be read"),
        (a_row_without_its_account, "missing"),
        (from_the_future, "newer version"),
    ],
)
async def test_what_is_not_sound_is_not_restored(
    engine: Engine, backup: Path, harm: Callable[[Path], None], said: str
) -> None:
    await engine.execute(ADD, ("Home",))
    await back_up(engine, backup)
    harm(backup)
    await engine.close()
    with pytest.raises(NotRestored, match=said):
        await restore(engine, backup)
    assert await books(engine) == ["Home"]


async def test_nothing_is_restored_under_a_running_daybook(engine: Engine, backup: Path) -> None:
    await back_up(engine, backup)
    with pytest.raises(NotRestored, match="running"):
        await restore(engine, backup)


async def test_a_broken_database_can_be_replaced(engine: Engine, database: Path, backup: Path) -> None:
    await engine.execute(ADD, ("Home",))
    await back_up(engine, backup)
    await engine.close()
    words(database)
    kept = await restore(engine, backup)
    assert kept
    assert soundness.flaw_in(kept)
    assert await books(engine) == ["Home"]


async def test_a_backup_fits_where_there_was_nothing(engine: Engine, database: Path, backup: Path) -> None:
    await back_up(engine, backup)
    await engine.close()
    nothing(database)
    assert await restore(engine, backup) is None
    assert await books(engine) == []
