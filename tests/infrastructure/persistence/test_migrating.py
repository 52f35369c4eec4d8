"""Migrations of an orchard: the first makes a table, the second gives it a column."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest

from tests import tree
from tests.databases import opened
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.migrating import DatabaseTooNew, migrate, pending
from web.infrastructure.persistence.migrations import DAYBOOK, Migrations

APP = """
from pathlib import Path
from piccolo.conf.apps import AppConfig
APP_CONFIG = AppConfig(app_name="{name}", migrations_folder_path=Path(__file__).with_name("steps"))
"""

STEP = """
from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns import Varchar
from piccolo.columns.indexes import IndexMethod

ID = "{identity}"
VERSION = "1.38.0"

async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="{name}", description="")
    {change}
    return manager
"""

PLANT = 'manager.add_table("Trees", tablename="trees")'
NAME = (
    'manager.add_column(table_class_name="Trees", tablename="trees", column_name="name", '
    'column_class_name="Varchar", column_class=Varchar, params={"length": 9, "default": "", "null": True, '
    '"primary_key": False, "unique": False, "index": False, "index_method": IndexMethod.btree, '
    '"choices": None, "db_column_name": None, "secret": False})'
)
FELL = f"{PLANT.replace('rees', 'wigs')}\n    manager.add_raw(lambda: 1 / 0)"


@dataclass(frozen=True, slots=True)
class Orchard:
    """Grows by one migration at a time. Its name is its own, since Python remembers modules by their name."""

    name: str
    folder: Path

    @property
    def migrations(self) -> Migrations:
        return Migrations(name=self.name, app=f"{self.name}.piccolo_app", package=f"{self.name}.steps")

    def grow(self, identity: str, change: str) -> None:
        file = self.folder / f"{self.name}_{identity.replace('-', '_')}.py"
        file.write_text(STEP.format(identity=identity, change=change, name=self.name))


@pytest.fixture
def orchard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Orchard:
    monkeypatch.syspath_prepend(tmp_path)
    name = f"orchard_{uuid4().hex}"
    orchard = Orchard(name, tmp_path / name / "steps")
    orchard.folder.mkdir(parents=True)
    (tmp_path / name / "piccolo_app.py").write_text(APP.format(name=name))
    orchard.grow("2026-01-01", PLANT)
    orchard.grow("2026-01-02", NAME)
    return orchard


async def trees(engine: Engine) -> list[str]:
    return await engine.rows("SELECT name FROM trees", (), str)


async def test_what_is_due_is_applied_once(engine: Engine, orchard: Orchard) -> None:
    assert await migrate(engine, orchard.migrations) == ["2026-01-01", "2026-01-02"]
    assert await trees(engine) == []
    assert await migrate(engine, orchard.migrations) == []


async def test_only_what_is_new_is_applied(engine: Engine, orchard: Orchard) -> None:
    await migrate(engine, orchard.migrations)
    orchard.grow("2026-01-03", 'manager.drop_column("Trees", "trees", "name")')
    assert await pending(engine, orchard.migrations) == ["2026-01-03"]
    assert await migrate(engine, orchard.migrations) == ["2026-01-03"]


async def test_a_migration_that_fails_leaves_nothing_and_those_before_it_stay(
    engine: Engine, orchard: Orchard
) -> None:
    orchard.grow("2026-01-03", FELL)
    with pytest.raises(ZeroDivisionError):
        await migrate(engine, orchard.migrations)
    assert await pending(engine, orchard.migrations) == ["2026-01-03"]
    await engine.run_ddl("CREATE TABLE twigs (id integer)")


async def test_two_that_start_at_once_do_not_get_in_each_others_way(
    orchard: Orchard, database_url: str
) -> None:
    async with opened(database_url) as one, opened(database_url) as other:
        applied = await asyncio.gather(*[migrate(each, orchard.migrations) for each in (one, other)])
    assert sorted(applied) == [[], ["2026-01-01", "2026-01-02"]]


async def test_a_database_from_a_newer_version_is_left_alone(engine: Engine, orchard: Orchard) -> None:
    await migrate(engine, orchard.migrations)
    newest = next(orchard.folder.glob("*02.py"))
    newest.unlink()
    with pytest.raises(DatabaseTooNew, match="newer version"):
        await migrate(engine, orchard.migrations)


async def test_piccolo_is_not_let_to_chatter(
    engine: Engine, orchard: Orchard, capsys: pytest.CaptureFixture[str]
) -> None:
    await migrate(engine, orchard.migrations)
    assert capsys.readouterr().out == ""


async def test_daybook_itself_has_nothing_left_to_do(engine: Engine) -> None:
    assert await pending(engine) == []


def test_no_two_migrations_have_one_id() -> None:
    files = (tree.HOME / "web/infrastructure/persistence/piccolo_migrations").glob("daybook_*.py")
    assert sorted(DAYBOOK.modules().values()) == sorted(f"{DAYBOOK.package}.{file.stem}" for file in files)


@pytest.mark.slow
def test_piccolos_own_command_line_finds_daybook(tmp_path: Path) -> None:
    environment = {**os.environ, "DAYBOOK_DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite"}
    said = subprocess.run(
        [sys.executable, "-m", "piccolo.main", "migrations", "check", "--app_name=daybook"],
        cwd=tree.HOME, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "daybook" in said.stdout
    assert not said.stderr
