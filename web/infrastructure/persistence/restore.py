"""Puts a backup in the place of the database, and keeps what was there."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from web.domain.errors import DaybookError
from web.infrastructure.persistence.copying import copy
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.soundness import flaw_in
from web.infrastructure.persistence.sqlite import word_index
from web.infrastructure.persistence.sqlite.engine import SqliteEngine


class NotRestored(DaybookError):
    """The database is as it was."""


async def restore(engine: Engine, backup: Path) -> Path | None:
    """Answers where the database that was there is kept, if there was one. The engine must not be open."""
    if not isinstance(engine, SqliteEngine):
        raise NotRestored("This Daybook lives in PostgreSQL. Restore it with pg_restore.")
    return await asyncio.to_thread(_restore, Path(engine.path), backup)


def _restore(database: Path, backup: Path) -> Path | None:
    flaw = flaw_in(backup)
    if flaw:
        raise NotRestored(f"{backup} was not restored: {flaw}.")
    incoming = database.with_name(f"{database.name}.incoming")
    try:
        copy(backup, incoming)
        with closing(sqlite3.connect(incoming)) as copied:
            word_index.mend(copied)
    except (sqlite3.Error, OSError) as error:
        raise NotRestored(f"There is no room for the backup in {database.parent}.") from error
    kept = _put_aside(database) if database.exists() else None
    incoming.replace(database)
    return kept


def _put_aside(database: Path) -> Path:
    _settle(database)
    kept = next(path for path in _names_beside(database) if not path.exists())
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            database.with_name(database.name + ending).rename(kept.with_name(kept.name + ending))
    return kept


def _settle(database: Path) -> None:
    """Leaving WAL mode writes everything into the one file, and SQLite allows it only while nobody else has
    the file open. What is too broken even for that is put aside as it is."""
    try:
        with closing(sqlite3.connect(database, timeout=0)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise NotRestored("Daybook is running. Stop it first, then restore.") from error


def _names_beside(database: Path) -> Iterator[Path]:
    return (database.with_name(f"{database.name}.before-restore-{number}") for number in count(1))
