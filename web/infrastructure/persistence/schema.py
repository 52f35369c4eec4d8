"""Data definition in one SQL text for both engines: `{serial}` and `{bytewise}` are all that differs."""

from __future__ import annotations

from web.infrastructure.persistence.tables import Books

WORDS = {
    "sqlite": {"serial": "integer PRIMARY KEY AUTOINCREMENT", "bytewise": "COLLATE BINARY"},
    "postgres": {"serial": "bigserial PRIMARY KEY", "bytewise": 'COLLATE "C"'},
}


async def run_on(engine_type: str, *statements: str) -> None:
    """What only one of the engines has."""
    if Books._meta.db.engine_type == engine_type:
        await run(*statements)


async def run(*statements: str) -> None:
    engine = Books._meta.db
    for statement in statements:
        await engine.run_ddl(statement.format(**WORDS[engine.engine_type]))
