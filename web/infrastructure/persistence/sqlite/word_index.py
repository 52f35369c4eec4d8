"""The index of to-dos' words. Triggers keep it; what writes past them or renumbers rows leaves it behind."""

from __future__ import annotations

import sqlite3

IS_THERE = "SELECT 1 FROM sqlite_master WHERE name = 'todo_words'"
CHECK = "INSERT INTO todo_words (todo_words, rank) VALUES ('integrity-check', 1)"
REBUILD = "INSERT INTO todo_words (todo_words) VALUES ('rebuild')"


def is_whole(database: sqlite3.Connection) -> bool:
    """SQLite asks for a connection that may write, and writes nothing."""
    try:
        database.execute(CHECK)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def mend(database: sqlite3.Connection) -> None:
    """Where there is one: a database from before it has none."""
    if database.execute(IS_THERE).fetchone() and not is_whole(database):
        database.execute(REBUILD)
        database.commit()
