"""A place in a transaction for one work of several, each of which is done or undone by itself."""

from __future__ import annotations

import sqlite3

from web.domain.errors import Unavailable


def join(database: sqlite3.Connection) -> bool:
    """False where a fault has ended the transaction: a savepoint would begin another one."""
    if database.in_transaction:
        database.execute("SAVEPOINT work")
    return database.in_transaction


def leave(database: sqlite3.Connection) -> None:
    database.execute("RELEASE work")


def undo(database: sqlite3.Connection) -> None:
    if database.in_transaction:
        database.execute("ROLLBACK TO work")
        database.execute("RELEASE work")


def commit(database: sqlite3.Connection) -> None:
    if not database.in_transaction:
        raise Unavailable
    try:
        database.execute("COMMIT")
    except sqlite3.Error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
