"""What is said to take some time is found without looking at all that is open."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-30T09:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Lasting"

INDEX = (
    "CREATE INDEX todos_lasting ON todos (book_id, id)"
    " WHERE completed_at IS NULL AND deleted_at IS NULL AND duration_minutes IS NOT NULL"
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def index() -> None:
        await run(INDEX)

    manager.add_raw(index)
    return manager
