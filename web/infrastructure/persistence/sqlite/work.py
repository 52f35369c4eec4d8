"""What is asked of a SQLite connection, to be done in whichever thread has it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from itertools import count, starmap
from typing import TypeVar

from web.infrastructure.persistence.sqlite.connection import Work

T = TypeVar("T")

_STEPS = 10_000
"""Of SQLite's virtual machine; a quarter of a millisecond, more where many values are made for Python."""


class TooLong(Exception):
    """This is not for the event loop."""


def quickly(work: Work[T]) -> Work[T]:
    """Raises TooLong between one and two times _STEPS: SQLite counts on from a statement's earlier runs, so
    that the first call of its progress handler says nothing (and gets the 0 that means to go on)."""

    def attempt(database: sqlite3.Connection) -> T:
        database.set_progress_handler(count().__next__, _STEPS)
        try:
            return work(database)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise TooLong from error
            raise
        finally:
            database.set_progress_handler(None, 0)

    return attempt


def fetch(sql: str, args: Sequence[object], make: Callable[..., T]) -> Work[list[T]]:
    return lambda database: list(starmap(make, database.execute(sql, args).fetchall()))


def fetch_dicts(sql: str, args: Sequence[object]) -> Work[list[dict[str, object]]]:
    """As Piccolo's query builder wants them."""

    def work(database: sqlite3.Connection) -> list[dict[str, object]]:
        cursor = database.execute(sql, args)
        rows = cursor.fetchall()
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in rows]

    return work


def change(sql: str, args: Sequence[object]) -> Work[int]:
    return lambda database: database.execute(sql, args).rowcount


def change_many(sql: str, rows: Sequence[Sequence[object]]) -> Work[object]:
    return lambda database: database.executemany(sql, rows)


def change_all(changes: Sequence[tuple[str, Sequence[Sequence[object]]]]) -> Work[None]:
    def work(database: sqlite3.Connection) -> None:
        for sql, rows in changes:
            database.executemany(sql, rows)

    return work
