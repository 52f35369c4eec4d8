"""How a Python value is stored in SQLite and becomes one again. Importing this replaces Piccolo's own way."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from functools import lru_cache
from uuid import UUID

import piccolo.engine.sqlite  # noqa: F401  registers its converters, which ours must come after


@lru_cache(maxsize=16_384)
def to_uuid(stored: bytes) -> UUID:
    """Cached since the ids of a book, its projects and tags come back with every row."""
    return UUID(stored.decode())


def to_datetime(stored: bytes) -> datetime:
    moment = datetime.fromisoformat(stored.decode())
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def to_bool(stored: bytes) -> bool:
    return stored == b"1"


sqlite3.register_adapter(UUID, lru_cache(maxsize=16_384)(str))
sqlite3.register_converter("INTEGER", int)
sqlite3.register_converter("BOOLEAN", to_bool)
sqlite3.register_converter("UUID", to_uuid)
sqlite3.register_converter("TIMESTAMPTZ", to_datetime)
