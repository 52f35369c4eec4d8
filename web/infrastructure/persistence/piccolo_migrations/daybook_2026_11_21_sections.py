"""Sections of projects. No to-do can be in one of another project, whatever a program does."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run, run_on

ID = "2026-11-21T02:17:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Sections"

SECTIONS = """CREATE TABLE sections (
    id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
    project_id uuid NOT NULL REFERENCES projects, name varchar(60) NOT NULL, folded text NOT NULL,
    position bigint NOT NULL, created_at timestamptz NOT NULL, revision bigint NOT NULL,
    UNIQUE (project_id, folded), UNIQUE (id, project_id))"""
INDEXES = (
    "CREATE INDEX sections_book ON sections (book_id, folded)",
    "CREATE INDEX todos_section ON todos (section_id) WHERE section_id IS NOT NULL",
)
# To a table that is there, SQLite adds no reference of two columns.
ASTRAY = """NOT EXISTS (SELECT 1 FROM sections
    WHERE sections.id = new.section_id AND sections.project_id = new.project_id)"""
REFUSED = f"WHEN new.section_id IS NOT NULL AND {ASTRAY} BEGIN SELECT raise(ABORT, 'astray'); END"
ON_SQLITE = (
    "ALTER TABLE todos ADD COLUMN section_id uuid REFERENCES sections",
    f"CREATE TRIGGER todos_added_astray BEFORE INSERT ON todos {REFUSED}",
    f"CREATE TRIGGER todos_moved_astray BEFORE UPDATE OF section_id, project_id ON todos {REFUSED}",
)
ON_POSTGRESQL = (
    "ALTER TABLE todos ADD COLUMN section_id uuid",
    "ALTER TABLE todos ADD FOREIGN KEY (section_id, project_id) REFERENCES sections (id, project_id)",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(SECTIONS)
        await run_on("sqlite", *ON_SQLITE)
        await run_on("postgres", *ON_POSTGRESQL)
        await run(*INDEXES)

    manager.add_raw(create)
    return manager
