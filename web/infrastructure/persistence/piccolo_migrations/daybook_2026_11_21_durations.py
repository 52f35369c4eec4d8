"""How long a to-do takes."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-21T02:34:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Durations"


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def alter() -> None:
        await run("ALTER TABLE todos ADD COLUMN duration_minutes integer")

    manager.add_raw(alter)
    return manager
