"""Files of SQLite that cost a test next to nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from web.infrastructure.persistence.sqlite.engine import SqliteEngine

_TABLES = """
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT IN ('migration', 'sqlite_schema')
"""
_INDEXES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'"
# How often tables have been changed, and what was done for it.
_SHAPE = "SELECT schema_version, (SELECT group_concat(name) FROM migration) FROM pragma_schema_version"


class SqliteSlate:
    def __init__(self, path: Path) -> None:
        """Of a file with all tables and no rows."""
        self.engine = SqliteEngine(str(path))
        self._path = path
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=5)
        self._connection.execute("PRAGMA synchronous = OFF")
        self._wiping = self._how_to_wipe()
        self._shape = self._look()

    async def wipe(self) -> bool:
        try:
            self._connection.executescript(self._wiping)
        except sqlite3.Error:
            return False
        return self._look() == self._shape

    async def close(self) -> None:
        await self.engine.close()
        self._connection.close()
        for left in self._path.parent.glob(f"{self._path.name}*"):
            left.unlink()

    def _how_to_wipe(self) -> str:
        deletes = [f"DELETE FROM {name};" for name in self._names(_TABLES)]
        rebuilds = [f"INSERT INTO {name} ({name}) VALUES ('rebuild');" for name in self._names(_INDEXES)]
        return "\n".join(["BEGIN IMMEDIATE;", *deletes, *rebuilds, "COMMIT;"])

    def _names(self, sql: str) -> list[str]:
        return [name for (name,) in self._connection.execute(sql)]

    def _look(self) -> tuple[object, ...]:
        """Another file in its place is another shape."""
        return self._path.stat().st_ino, *self._connection.execute(_SHAPE).fetchone()
