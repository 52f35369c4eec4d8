"""Queries that people keep under names."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-21T01:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Saved views"

TABLE = """CREATE TABLE saved_views (
    id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
    name varchar(60) NOT NULL, folded text NOT NULL, query varchar(1000) NOT NULL, key varchar(1),
    position bigint NOT NULL, created_at timestamptz NOT NULL, revision bigint NOT NULL,
    UNIQUE (book_id, folded), UNIQUE (book_id, key))"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(TABLE)

    manager.add_raw(create)
    return manager
