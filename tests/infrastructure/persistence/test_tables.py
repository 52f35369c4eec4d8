"""What `tables.py` says and what the migrations make are the same tables."""

from __future__ import annotations

import sqlite3

import asyncpg
import pytest
from piccolo.table import Table

from tests.builders import IDS, NOON, person
from tests.infrastructure.persistence.made_up import keep
from web.domain.project import Project
from web.domain.section import Section
from web.domain.todo import Todo
from web.infrastructure.persistence import account_tables, reminder_tables, tables
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.stores import ProjectStore

COLUMNS = {
    "sqlite": "SELECT name, \"notnull\" = 1 OR pk = 1 FROM pragma_table_info('{table}')",
    "postgres": "SELECT column_name, is_nullable = 'NO' FROM information_schema.columns"
    " WHERE table_name = '{table}' AND table_schema = 'public'",
}
NAMED = vars(account_tables) | vars(reminder_tables) | vars(tables)
TABLES = [kind for kind in NAMED.values() if isinstance(kind, type) and issubclass(kind, Table)]


@pytest.mark.parametrize(
    "kind", [kind for kind in TABLES if kind is not Table], ids=lambda kind: kind._meta.tablename
)
async def test_a_table_has_the_columns_that_are_said_of_it(empty_engine: Engine, kind: type[Table]) -> None:
    sql = COLUMNS[empty_engine.engine_type].format(table=kind._meta.tablename)
    there = dict(await empty_engine.rows(sql, (), lambda name, required: (name, bool(required))))
    said = {
        column._meta.db_column_name: column._meta.primary_key or not column._meta.null
        for column in kind._meta.columns
    }
    assert there == said


async def test_no_row_stands_in_a_section_of_another_project(engine: Engine) -> None:
    """Whatever a program does: the use cases cannot even say it."""
    alice = await person(engine, "Alice")
    inbox = await ProjectStore(engine, alice.book_id).inbox()
    home, work = (Project(id=IDS.new(), book_id=alice.book_id, name=name, created_at=NOON) for name in "HW")
    bills = Section(
        id=IDS.new(), book_id=alice.book_id, project_id=home.id, name="Bills", position=1, created_at=NOON
    )
    todo = Todo(
        id=IDS.new(), book_id=alice.book_id, project_id=inbox.id, position=1, content="Pay rent",
        created_at=NOON, changed_at=NOON,
    )  # fmt: skip
    await keep(engine, [home, work, bills, todo.move(bills.place, 1, NOON)])
    with pytest.raises((sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)):
        await engine.execute("UPDATE todos SET project_id = ? WHERE id = ?", (work.id, todo.id))
