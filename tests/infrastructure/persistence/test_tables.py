"""What `tables.py` says and what the migrations make are the same tables."""

from __future__ import annotations

import pytest
from piccolo.table import Table

from web.infrastructure.persistence import tables
from web.infrastructure.persistence.engine import Engine

COLUMNS = {
    "sqlite": "SELECT name, \"notnull\" = 1 OR pk = 1 FROM pragma_table_info('{table}')",
    "postgres": "SELECT column_name, is_nullable = 'NO' FROM information_schema.columns"
    " WHERE table_name = '{table}' AND table_schema = 'public'",
}
TABLES = [kind for kind in vars(tables).values() if isinstance(kind, type) and issubclass(kind, Table)]


@pytest.mark.parametrize(
    "kind", [kind for kind in TABLES if kind is not Table], ids=lambda kind: kind._meta.tablename
)
async def test_a_table_has_the_columns_that_are_said_of_it(engine: Engine, kind: type[Table]) -> None:
    sql = COLUMNS[engine.engine_type].format(table=kind._meta.tablename)
    there = dict(await engine.rows(sql, (), lambda name, required: (name, bool(required))))
    said = {
        column._meta.db_column_name: column._meta.primary_key or not column._meta.null
        for column in kind._meta.columns
    }
    assert there == said
