"""What finds to-dos in a large book: an index of their words, and one for each order that people ask for."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run, run_on

ID = "2026-11-20T22:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Finding to-dos"

FORGET = "INSERT INTO todo_words (todo_words, rowid, folded) VALUES ('delete', old.rowid, old.folded);"
LEARN = "INSERT INTO todo_words (rowid, folded) VALUES (new.rowid, new.folded);"
SQLITE_WORDS = (
    # `folded` is words with spaces between them: all other characters are a word's.
    """CREATE VIRTUAL TABLE todo_words USING fts5(
        folded, content='todos', tokenize="ascii tokenchars '$+<=>^`|~'",
        detail='none', columnsize=0)""",
    "INSERT INTO todo_words (todo_words) VALUES ('rebuild')",
    f"CREATE TRIGGER todo_words_added AFTER INSERT ON todos BEGIN {LEARN} END",
    f"CREATE TRIGGER todo_words_removed AFTER DELETE ON todos BEGIN {FORGET} END",
    "CREATE TRIGGER todo_words_changed AFTER UPDATE OF folded ON todos"
    f" WHEN old.folded <> new.folded BEGIN {FORGET} {LEARN} END",
)
POSTGRESQL_WORDS = (
    # A word is cut to what an index takes: 2046 bytes.
    """CREATE FUNCTION todo_words(folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(word, 500)), ARRAY[]::text[]))
        FROM unnest(string_to_array(folded, ' ')) AS word WHERE word <> ''
    $$""",
    "CREATE INDEX todos_words ON todos USING gin (todo_words(folded))",
)

OPEN = "completed_at IS NULL AND deleted_at IS NULL"
BY_DUE = "due_key, priority, position, id"
BY_PRIORITY = "priority, due_key, position, id"
ORDERS = (
    f"CREATE INDEX todos_priority ON todos (book_id, {BY_PRIORITY}) WHERE {OPEN}",
    f"CREATE INDEX todos_created ON todos (book_id, created_at, id) WHERE {OPEN}",
    f"CREATE INDEX todos_changed ON todos (book_id, changed_at, id) WHERE {OPEN}",
    f"CREATE INDEX todos_noted ON todos (book_id, id) WHERE {OPEN} AND notes <> ''",
    f"CREATE INDEX todos_grouped ON todos (book_id, project_id, {BY_DUE}) WHERE {OPEN}",
    # Few have one of these, and the others stand in the order of their priority.
    *(
        f"CREATE INDEX todos_{field}{zoned} ON todos (book_id, {field}_key, {BY_PRIORITY})"
        f" WHERE {OPEN} AND {field}_key <> 'none' AND length({field}_key) {length}"
        for field in ("start", "deadline")
        for zoned, length in (("", "< 17"), ("_zoned", "= 17"))
    ),
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run_on("sqlite", *SQLITE_WORDS)
        await run_on("postgres", *POSTGRESQL_WORDS)
        await run(*ORDERS)

    manager.add_raw(create)
    return manager
