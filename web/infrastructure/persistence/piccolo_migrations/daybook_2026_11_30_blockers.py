"""To-dos that wait for others of their book, found from either end, and all of a book at once."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-30T09:51:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Blockers"

BLOCKERS = """CREATE TABLE todo_blockers (
    id {serial}, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
    todo_id uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
    blocker_id uuid NOT NULL REFERENCES todos ON DELETE CASCADE, UNIQUE (todo_id, blocker_id))"""
INDEXES = (
    "CREATE INDEX todo_blockers_blocker ON todo_blockers (blocker_id, todo_id)",
    "CREATE INDEX todo_blockers_book ON todo_blockers (book_id, todo_id, blocker_id)",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(BLOCKERS, *INDEXES)

    manager.add_raw(create)
    return manager
