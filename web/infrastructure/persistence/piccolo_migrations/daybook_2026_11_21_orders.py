"""What finds to-dos of every state in every order: an index for each that had none."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-21T02:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Orders of every state"

OPEN = "completed_at IS NULL AND deleted_at IS NULL"
COMPLETED = "completed_at IS NOT NULL AND deleted_at IS NULL"
DELETED = "deleted_at IS NOT NULL"
BY_DUE, BY_PRIORITY = "due_key, priority, position, id", "priority, due_key, position, id"
WALLS, INSTANTS = "length(due_key) < 17", "length(due_key) = 17"
ORDERS = (
    f"CREATE INDEX todos_trivial ON todos (book_id, priority DESC, due_key, position, id) WHERE {OPEN}",
    f"CREATE INDEX todos_sub ON todos (book_id, {BY_DUE}) WHERE {OPEN} AND parent_id IS NOT NULL",
    f"CREATE INDEX todos_sub_priority ON todos (book_id, {BY_PRIORITY})"
    f" WHERE {OPEN} AND parent_id IS NOT NULL",
    f"CREATE INDEX todos_grouped_zoned ON todos (book_id, project_id, {BY_DUE}) WHERE {OPEN} AND {INSTANTS}",
    "CREATE INDEX todos_wholes ON todos (book_id, parent_id)"
    " WHERE parent_id IS NOT NULL AND deleted_at IS NULL",
    f"CREATE INDEX todos_completed_due ON todos (book_id, {BY_DUE}) WHERE {COMPLETED} AND {WALLS}",
    f"CREATE INDEX todos_completed_zoned ON todos (book_id, {BY_DUE}) WHERE {COMPLETED} AND {INSTANTS}",
    f"CREATE INDEX todos_completed_priority ON todos (book_id, {BY_PRIORITY}) WHERE {COMPLETED}",
    f"CREATE INDEX todos_completed_grouped ON todos (book_id, project_id, {BY_DUE}) WHERE {COMPLETED}",
    f"CREATE INDEX todos_deleted_due ON todos (book_id, {BY_DUE}) WHERE {DELETED} AND {WALLS}",
    f"CREATE INDEX todos_deleted_zoned ON todos (book_id, {BY_DUE}) WHERE {DELETED} AND {INSTANTS}",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(*ORDERS)

    manager.add_raw(create)
    return manager
