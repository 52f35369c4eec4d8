"""Where people have mail sent to, what a link confirms, and which reminders were mailed."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-30T11:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Mails"

COLUMNS = (
    "ALTER TABLE accounts ADD COLUMN mail varchar(254)",
    "ALTER TABLE accounts ADD COLUMN mail_since timestamptz",
    "ALTER TABLE links ADD COLUMN mail varchar(254)",
)
MAILS = """CREATE TABLE reminder_mails (
    id {serial}, account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    todo_id uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
    ring_key varchar(20) {bytewise} NOT NULL, state varchar(10) NOT NULL, tries smallint NOT NULL,
    next_at timestamptz NOT NULL, UNIQUE (account_id, todo_id, ring_key))"""
INDEXES = (
    "CREATE INDEX reminder_mails_next ON reminder_mails (next_at)",
    "CREATE INDEX reminder_mails_todo ON reminder_mails (todo_id)",
    "CREATE INDEX accounts_mailed ON accounts (time_zone) WHERE mail IS NOT NULL",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def alter() -> None:
        await run(*COLUMNS, MAILS, *INDEXES)

    manager.add_raw(alter)
    return manager
