"""What an operator would want to know of the database before the people who use it do."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass

from web.domain.errors import DaybookError
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.migrating import pending
from web.infrastructure.persistence.sqlite import word_index
from web.infrastructure.persistence.sqlite.engine import SqliteEngine

DAMAGED = "The database file is damaged. Restore the last backup."


@dataclass(frozen=True, slots=True)
class Finding:
    sound: bool
    sentence: str


async def examine(engine: Engine) -> list[Finding]:
    """The engine is opened here, since even that may fail."""
    try:
        await engine.open()
        return [finding async for finding in _findings(engine)]
    except DaybookError as error:
        return [Finding(sound=False, sentence=str(error))]
    except sqlite3.DatabaseError:
        return [Finding(sound=False, sentence=DAMAGED)]


async def _findings(engine: Engine) -> AsyncIterator[Finding]:
    of_this_kind = (_integrity, _references, _journal) if isinstance(engine, SqliteEngine) else (_encoding,)
    for find in of_this_kind:
        yield await find(engine)
    schema = await _schema(engine)
    yield schema
    if schema.sound and isinstance(engine, SqliteEngine):
        yield await _words(engine)


async def _integrity(engine: Engine) -> Finding:
    whole = await engine.rows("PRAGMA integrity_check", (), str) == ["ok"]
    return Finding(whole, "The database file is whole." if whole else DAMAGED)


async def _references(engine: Engine) -> Finding:
    tables = {str(row[0]) for row in await engine.rows("PRAGMA foreign_key_check", (), lambda *row: row)}
    missing = f"Rows in {', '.join(sorted(tables))} belong to rows that are missing."
    return Finding(not tables, missing if tables else "Every row finds the rows it belongs to.")


async def _journal(engine: Engine) -> Finding:
    logged = await engine.peek("PRAGMA journal_mode", (), str) == "wal"
    unlogged = "The file keeps no write-ahead log. Is it on a network disk? Move it to one of this machine's."
    return Finding(logged, "People can read while others write." if logged else unlogged)


async def _encoding(engine: Engine) -> Finding:
    encoding = await engine.peek("SHOW server_encoding", (), str)
    kept = f"The database keeps text as {encoding}."
    return Finding(encoding == "UTF8", kept if encoding == "UTF8" else f"{kept} Daybook needs UTF8.")


async def _schema(engine: Engine) -> Finding:
    due = await pending(engine)
    older = "The tables are those of an older version. Run `daybook migrate`."
    return Finding(not due, older if due else "The tables are those of this version.")


async def _words(engine: SqliteEngine) -> Finding:
    async with engine.transaction() as transaction:  # others may be writing, and have their turn first
        whole = await transaction.do(word_index.is_whole)
    behind = (
        "Searches may miss to-dos. Run `daybook backup` and restore that: it makes the index of words anew."
    )
    return Finding(whole, "Every to-do is found by its words." if whole else behind)
