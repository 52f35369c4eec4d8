"""The reminders of a to-do, as ISO texts with a space between them."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-30T09:45:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Reminders"

COLUMNS = (
    "ALTER TABLE todos ADD COLUMN reminders text",
    "CREATE INDEX todos_reminded ON todos (book_id, id)"
    " WHERE completed_at IS NULL AND deleted_at IS NULL AND reminders IS NOT NULL",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def alter() -> None:
        await run(*COLUMNS)

    manager.add_raw(alter)
    return manager
