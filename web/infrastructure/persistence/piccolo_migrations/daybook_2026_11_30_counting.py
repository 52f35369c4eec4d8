"""What is due today is counted on every page, on SQLite by its index alone, which says when it starts too.
PostgreSQL looks at the rows anyway."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run_on

ID = "2026-11-30T10:05:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Counting what is due"

OPEN = "completed_at IS NULL AND deleted_at IS NULL"
BY_DUE = "due_key, priority, position, id"
DUE = f"book_id, {BY_DUE}, start_key"
# Of two that would do, SQLite takes the younger, which has to be the narrower.
INDEXES = {
    "todos_due": f"({DUE}) WHERE {OPEN} AND length(due_key) < 17",
    "todos_due_zoned": f"({DUE}) WHERE {OPEN} AND length(due_key) = 17",
    "todos_sub": f"(book_id, {BY_DUE}) WHERE {OPEN} AND parent_id IS NOT NULL",
}


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def replace() -> None:
        for name, columns in INDEXES.items():
            await run_on("sqlite", f"DROP INDEX {name}", f"CREATE INDEX {name} ON todos {columns}")

    manager.add_raw(replace)
    return manager
