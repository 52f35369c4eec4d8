"""Which blockers hold: those that are open. Most were done long ago, and are read past no more."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-30T09:54:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Holding"

STATEMENTS = (
    "ALTER TABLE todo_blockers ADD COLUMN holds boolean NOT NULL DEFAULT FALSE",
    """UPDATE todo_blockers SET holds = (SELECT completed_at IS NULL AND deleted_at IS NULL
        FROM todos WHERE todos.id = blocker_id)""",
    "DROP INDEX todo_blockers_book",
    "CREATE INDEX todo_blockers_holding ON todo_blockers (book_id, todo_id, blocker_id) WHERE holds",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def hold() -> None:
        await run(*STATEMENTS)

    manager.add_raw(hold)
    return manager
