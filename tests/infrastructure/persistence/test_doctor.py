"""The doctor tells what is well and what is not."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from tests.infrastructure.persistence.test_finding import write_past_the_index
from web.infrastructure.persistence import doctor
from web.infrastructure.persistence.backup import NotBackedUp, back_up
from web.infrastructure.persistence.doctor import examine
from web.infrastructure.persistence.engine import Engine, make_engine
from web.infrastructure.persistence.restore import NotRestored, restore
from web.infrastructure.persistence.sqlite.engine import SqliteEngine


async def complaints(engine: Engine) -> str:
    return " ".join(finding.sentence for finding in await examine(engine) if not finding.sound)


async def test_a_new_database_is_well(engine: Engine) -> None:
    findings = await examine(engine)
    assert all(finding.sound for finding in findings)
    assert len(findings) >= 2


async def test_an_older_schema_is_told(engine: Engine) -> None:
    await engine.execute("DELETE FROM migration")
    assert "Run `daybook migrate`" in await complaints(engine)


async def test_a_newer_schema_is_told(engine: Engine) -> None:
    await engine.execute("UPDATE migration SET name = '9999'")
    assert "newer version" in await complaints(engine)


def damage(path: Path) -> None:
    path.write_text("The disk was not well.")


async def test_a_damaged_file_is_told(sqlite_url: str) -> None:
    damage(Path(sqlite_url.removeprefix("sqlite:///")))
    assert "damaged" in await complaints(make_engine(sqlite_url))


async def test_a_lost_account_is_told(sqlite_url: str) -> None:
    engine = SqliteEngine(sqlite_url.removeprefix("sqlite:///"))
    engine.writer.connection.do_here(lambda database: database.execute("PRAGMA foreign_keys = OFF"))
    await engine.execute("INSERT INTO memberships (id, account_id, book_id, role) VALUES (1, 2, 3, 'owner')")
    assert "memberships" in await complaints(engine)


async def test_an_index_that_is_behind_is_told(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    await write_past_the_index(engine)
    assert "Searches may miss to-dos" in await complaints(engine)


async def test_the_doctor_waits_for_who_writes_at_that_moment(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)

    async def while_another_writes(_engine: Engine) -> bool:
        other.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(0.02, other.close)
        return False

    monkeypatch.setattr(doctor, "pending", while_another_writes)
    assert not await complaints(make_engine(sqlite_url))


async def test_a_server_out_of_reach_is_told() -> None:
    assert "cannot reach its database" in await complaints(
        make_engine("postgresql://alice@127.0.0.1:1/daybook")
    )


async def test_postgresql_has_its_own_tools(postgresql_url: str, tmp_path: Path) -> None:
    engine = make_engine(postgresql_url)
    with pytest.raises(NotBackedUp, match="pg_dump"):
        await back_up(engine, tmp_path / "backup")
    with pytest.raises(NotRestored, match="pg_restore"):
        await restore(engine, tmp_path / "backup")
