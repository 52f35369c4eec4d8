"""When open to-dos ring, in the order of their keys, and what people answered."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-30T10:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Ringing"

RINGS = """CREATE TABLE reminder_rings (
    id {serial}, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
    todo_id uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
    ring_key varchar(20) {bytewise} NOT NULL, UNIQUE (todo_id, ring_key))"""
ANSWERS = """CREATE TABLE reminder_answers (
    id {serial}, account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    todo_id uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
    ring_key varchar(20) {bytewise} NOT NULL, answered_at timestamptz NOT NULL, again_at timestamptz,
    UNIQUE (account_id, todo_id, ring_key))"""
INDEXES = (
    "CREATE INDEX reminder_rings_book ON reminder_rings (book_id, ring_key)",
    "CREATE INDEX reminder_answers_again ON reminder_answers (account_id, again_at)"
    " WHERE again_at IS NOT NULL",
    "CREATE INDEX reminder_answers_todo ON reminder_answers (todo_id)",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(RINGS, ANSWERS, *INDEXES)

    manager.add_raw(create)
    return manager
