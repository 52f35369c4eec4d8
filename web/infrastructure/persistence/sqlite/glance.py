"""Short reads from the event loop itself, and what they found, for as long as it stays true."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from web.infrastructure.persistence.sqlite.connection import Connection, Work
from web.infrastructure.persistence.sqlite.work import fetch, quickly

T = TypeVar("T")

KEPT = 1000
_PRAGMAS = "PRAGMA query_only = ON; PRAGMA busy_timeout = 0;"
"""Not mapped into memory: SQLite gives the whole map back after every commit, and the few pages of a short
read are fetched sooner than mapped again."""


class Glance:
    """Both kinds of reading raise TooLong for what is not for the event loop, and Unavailable."""

    def __init__(self, path: str) -> None:
        self.connection = Connection(path, pragmas=_PRAGMAS)
        self._kept: dict[tuple[object, ...], Any] = {}
        self._as_of: tuple[object, int] | None = None

    def read(self, work: Work[T]) -> T:
        return self.connection.do_here(quickly(work))

    def peek(self, sql: str, args: Sequence[object], make: Callable[..., T]) -> T | None:
        """The first row, found again only after somebody has committed something, here or elsewhere."""
        key = (sql, *args)
        return self.connection.do_here(lambda database: self._peek(database, key, fetch(sql, args, make)))

    def _peek(self, database: sqlite3.Connection, key: tuple[object, ...], work: Work[list[T]]) -> T | None:
        as_of = (database, database.execute("PRAGMA data_version").fetchone()[0])
        if as_of != self._as_of or len(self._kept) >= KEPT:
            self._kept.clear()
            self._as_of = as_of
        if key not in self._kept:
            self._kept[key] = next(iter(quickly(work)(database)), None)
        found: T | None = self._kept[key]
        return found
