"""Brings the tables up to date: under a lock, each migration whole or not at all, quick when none is due."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from io import StringIO
from types import ModuleType

from piccolo.apps.migrations.tables import Migration

from web.domain.errors import DaybookError
from web.infrastructure.persistence.engine import Engine, bind
from web.infrastructure.persistence.locking import alone
from web.infrastructure.persistence.migrations import DAYBOOK, Migrations
from web.infrastructure.persistence.progress import told

logger = logging.getLogger(__name__)


class DatabaseTooNew(DaybookError):
    """A newer Daybook has been here."""


async def migrate(engine: Engine, migrations: Migrations = DAYBOOK) -> list[str]:
    """The ids of the migrations that it applied. Binds the engine."""
    if not await pending(engine, migrations):
        return []
    async with alone(engine):
        due = await pending(engine, migrations)  # again: another process may have been quicker
        modules = migrations.modules()
        with _as_piccolo_conf(engine, migrations), redirect_stdout(StringIO()):
            for number, identity in enumerate(due, 1):
                with told(f"Bringing the database up to date: step {number} of {len(due)}"):
                    await _apply(engine, identity, modules[identity], migrations)
        return due


async def pending(engine: Engine, migrations: Migrations = DAYBOOK) -> list[str]:
    """Raises DatabaseTooNew when the database has had migrations that this version does not know.
    Binds the engine, since Piccolo's own table of migrations is asked."""
    bind(engine)
    known, applied = migrations.modules().keys(), await _applied(engine, migrations)
    if applied - known:
        raise DatabaseTooNew("This database was written by a newer version of Daybook. Install that version.")
    return sorted(known - applied)


async def _applied(engine: Engine, migrations: Migrations) -> set[str]:
    if not await Migration.table_exists():
        return set()
    return set(await engine.rows("SELECT name FROM migration WHERE app_name = ?", (migrations.name,), str))


async def _apply(engine: Engine, identity: str, module: str, migrations: Migrations) -> None:
    async with engine.transaction():
        await Migration.create_table(if_not_exists=True)
        manager = await import_module(module).forwards()
        manager.wrap_in_transaction = False  # ours holds the record of it too
        await manager.run()
        await Migration.insert(Migration(name=identity, app_name=migrations.name))
    logger.info("Applied migration %s", identity)


@contextmanager
def _as_piccolo_conf(engine: Engine, migrations: Migrations) -> Iterator[None]:
    """Piccolo's migrations look for the engine in a module called piccolo_conf: here is one, anywhere."""
    from piccolo.conf.apps import AppRegistry  # noqa: PLC0415  imports black: 300 ms, only when migrating

    name = os.environ.get("PICCOLO_CONF", "piccolo_conf")
    conf, before = ModuleType(name), sys.modules.get(name)
    vars(conf).update(DB=engine, APP_REGISTRY=AppRegistry([migrations.app]))
    sys.modules[name] = conf
    try:
        yield
    finally:
        del sys.modules[name]
        if before is not None:
            sys.modules[name] = before
