"""The days on which a person works."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-21T01:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Work week"

COLUMN = "ALTER TABLE accounts ADD COLUMN work_week varchar(7) NOT NULL DEFAULT '01234'"


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def alter() -> None:
        await run(COLUMN)

    manager.add_raw(alter)
    return manager
