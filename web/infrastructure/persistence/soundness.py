"""Whether a file is a whole Daybook database, without changing it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from web.infrastructure.persistence.migrations import DAYBOOK


def reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def flaw_in(path: Path) -> str | None:
    """What stands in the way of using it, as the end of a sentence; None when it is sound."""
    try:
        with closing(reading(path)) as database:
            return _damage(database) or _stranger(database)
    except sqlite3.Error:
        return "it is not a database that can be read"


def _damage(database: sqlite3.Connection) -> str | None:
    if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        return "it is damaged"
    if database.execute("PRAGMA foreign_key_check").fetchone():
        return "rows in it point to rows that are missing"
    return None


def _stranger(database: sqlite3.Connection) -> str | None:
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'migration'").fetchone():
        return "it is not a Daybook database"
    rows = database.execute("SELECT name FROM migration WHERE app_name = ?", (DAYBOOK.name,))
    applied = {name for (name,) in rows}
    if not applied:
        return "it is not a Daybook database"
    return "a newer version of Daybook wrote it" if applied - DAYBOOK.modules().keys() else None
