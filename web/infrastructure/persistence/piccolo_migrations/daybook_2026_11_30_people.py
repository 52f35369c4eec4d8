"""People, to whom to-dos are given. Whoever is in a book already is one of them, called as they sign in."""

from __future__ import annotations

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.infrastructure.persistence.schema import run

ID = "2026-11-30T10:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "People"

PEOPLE = """CREATE TABLE people (
    id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books ON DELETE CASCADE,
    name varchar(60) NOT NULL, folded text NOT NULL,
    account_id uuid REFERENCES accounts ON DELETE SET NULL,
    created_at timestamptz NOT NULL, revision bigint NOT NULL,
    UNIQUE (book_id, folded), UNIQUE (book_id, account_id))"""
GIVEN = """CREATE TABLE todo_people (
    id {serial}, todo_id uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES people, UNIQUE (todo_id, person_id))"""
INDEXES = (
    "CREATE INDEX todo_people_person ON todo_people (person_id, todo_id)",
    "CREATE INDEX people_account ON people (account_id) WHERE account_id IS NOT NULL",
)


def _fit(column: str, nobody: str) -> str:
    """As `named_after` makes the name of an account one that can be typed."""
    return f"coalesce(nullif(ltrim(trim(replace({column}, '\"', '')), '+ '), ''), '{nobody}')"


# The id of the membership will do: it is that of nothing else in a book.
MEMBERS = f"""INSERT INTO people (id, book_id, name, folded, account_id, created_at, revision)
    SELECT memberships.id, book_id, {_fit("accounts.name", "Owner")}, {_fit("accounts.folded", "owner")},
        accounts.id, accounts.created_at, 0
    FROM memberships JOIN accounts ON accounts.id = account_id"""  # noqa: S608


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def create() -> None:
        await run(PEOPLE, GIVEN, *INDEXES, MEMBERS)

    manager.add_raw(create)
    return manager
