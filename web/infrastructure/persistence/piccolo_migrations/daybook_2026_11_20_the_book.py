"""The first tables. Written by hand: one short SQL text that both engines take (see docs/decisions)."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-20T18:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The book and its journal"

TABLES = (
    """CREATE TABLE accounts (
        id uuid PRIMARY KEY, name varchar(60) NOT NULL, folded text NOT NULL UNIQUE,
        password_hash varchar(200), time_zone varchar(64) NOT NULL, week_start smallint NOT NULL,
        day_first boolean NOT NULL, theme varchar(10) NOT NULL, single_keys boolean NOT NULL,
        created_at timestamptz NOT NULL, revision bigint NOT NULL)""",
    """CREATE TABLE books (
        id uuid PRIMARY KEY, name varchar(60) NOT NULL, revision bigint NOT NULL,
        created_at timestamptz NOT NULL)""",
    """CREATE TABLE memberships (
        id uuid PRIMARY KEY, account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE, role varchar(10) NOT NULL,
        UNIQUE (account_id, book_id))""",
    """CREATE TABLE sessions (
        id uuid PRIMARY KEY, account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        token_hash varchar(64) NOT NULL UNIQUE, device varchar(200) NOT NULL,
        created_at timestamptz NOT NULL, seen_at timestamptz NOT NULL)""",
    """CREATE TABLE links (
        id uuid PRIMARY KEY, account_id uuid REFERENCES accounts ON DELETE CASCADE,
        token_hash varchar(64) NOT NULL UNIQUE, purpose varchar(10) NOT NULL,
        expires_at timestamptz NOT NULL)""",
    """CREATE TABLE attempts (
        key varchar(64) PRIMARY KEY, number bigint NOT NULL, expires_at timestamptz NOT NULL)""",
    """CREATE TABLE projects (
        id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
        name varchar(60) NOT NULL, folded text NOT NULL, colour varchar(20) NOT NULL,
        position bigint NOT NULL, is_inbox boolean NOT NULL, created_at timestamptz NOT NULL,
        archived_at timestamptz, revision bigint NOT NULL, UNIQUE (book_id, folded))""",
    """CREATE TABLE tags (
        id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
        name varchar(60) NOT NULL, folded text NOT NULL, created_at timestamptz NOT NULL,
        revision bigint NOT NULL, UNIQUE (book_id, folded))""",
    """CREATE TABLE todos (
        id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
        project_id uuid NOT NULL REFERENCES projects, parent_id uuid REFERENCES todos,
        position bigint NOT NULL, content varchar(500) NOT NULL, notes text NOT NULL, folded text NOT NULL,
        priority smallint NOT NULL, start varchar(80), due varchar(80), deadline varchar(80),
        start_key varchar(20) {bytewise} NOT NULL, due_key varchar(20) {bytewise} NOT NULL,
        deadline_key varchar(20) {bytewise} NOT NULL, extras text NOT NULL,
        created_at timestamptz NOT NULL, changed_at timestamptz NOT NULL,
        completed_at timestamptz, deleted_at timestamptz, revision bigint NOT NULL)""",
    """CREATE TABLE todo_tags (
        id {serial}, todo_id uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
        tag_id uuid NOT NULL REFERENCES tags, UNIQUE (todo_id, tag_id))""",
    """CREATE TABLE actions (
        id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES accounts, revision bigint NOT NULL, verb varchar(30) NOT NULL,
        at timestamptz NOT NULL, target_id uuid, undone_by bigint, UNIQUE (book_id, revision))""",
    """CREATE TABLE changes (
        id {serial}, action_id uuid NOT NULL REFERENCES actions ON DELETE CASCADE,
        kind varchar(10) NOT NULL, subject_id uuid NOT NULL, before text, after text)""",
)

OPEN = "completed_at IS NULL AND deleted_at IS NULL"
BY_DUE = "(book_id, due_key, priority, position, id)"
INDEXES = (
    "CREATE INDEX memberships_book ON memberships (book_id)",
    "CREATE INDEX sessions_account ON sessions (account_id)",
    "CREATE INDEX todos_parent ON todos (parent_id) WHERE parent_id IS NOT NULL",
    "CREATE INDEX todos_project ON todos (project_id, position)",
    # Those of the built-in views: their order, over no more rows than they show.
    f"CREATE INDEX todos_due ON todos {BY_DUE} WHERE {OPEN} AND length(due_key) < 17",
    f"CREATE INDEX todos_due_zoned ON todos {BY_DUE} WHERE {OPEN} AND length(due_key) = 17",
    "CREATE INDEX todos_manual ON todos (book_id, project_id, position, id)"
    f" WHERE {OPEN} AND parent_id IS NULL",
    "CREATE INDEX todos_completed ON todos (book_id, completed_at, id)"
    " WHERE completed_at IS NOT NULL AND deleted_at IS NULL",
    "CREATE INDEX todos_deleted ON todos (book_id, deleted_at, id) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX todo_tags_tag ON todo_tags (tag_id, todo_id)",
    "CREATE INDEX changes_action ON changes (action_id)",
    "CREATE INDEX changes_todos ON changes (action_id) WHERE kind = 'todo'",
    "CREATE INDEX changes_subject ON changes (subject_id)",
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(*TABLES, *INDEXES)

    manager.add_raw(create)
    return manager
