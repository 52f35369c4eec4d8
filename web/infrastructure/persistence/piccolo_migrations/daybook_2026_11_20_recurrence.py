"""What repeats, as JSON, and which of its dates a to-do stands for."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-20T22:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Recurrence"

COLUMNS = (
    "ALTER TABLE todos ADD COLUMN recurrence text",
    "ALTER TABLE todos ADD COLUMN instead_of varchar(80)",
    "CREATE INDEX todos_recurring ON todos (book_id, id)"
    " WHERE completed_at IS NULL AND deleted_at IS NULL AND recurrence IS NOT NULL",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def alter() -> None:
        await run(*COLUMNS)

    manager.add_raw(alter)
    return manager
