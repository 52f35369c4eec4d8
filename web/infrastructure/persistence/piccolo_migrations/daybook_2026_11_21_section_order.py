"""The order of a project in sections, which each of them has by itself."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-21T02:36:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Order of sections"

INDEX = """CREATE INDEX todos_sectioned ON todos (book_id, project_id, section_id, position, id)
    WHERE completed_at IS NULL AND deleted_at IS NULL AND parent_id IS NULL"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(INDEX)

    manager.add_raw(create)
    return manager
