"""The database that a URL names."""

from __future__ import annotations

from typing import TypeAlias

from piccolo.table import Table

from web.infrastructure.persistence.postgresql.engine import PostgresqlEngine
from web.infrastructure.persistence.sqlite.engine import SqliteEngine

Engine: TypeAlias = SqliteEngine | PostgresqlEngine


def make_engine(url: str) -> Engine:
    """`sqlite:////absolute/path.sqlite` or `postgresql://…`. Nothing is opened or created yet."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/"):
        return SqliteEngine(rest[1:])
    if scheme in ("postgresql", "postgres"):
        return PostgresqlEngine(url)
    raise ValueError("A database URL is sqlite:////path/to/file or postgresql://host/database.")


def bind(engine: Engine) -> None:
    """Makes Piccolo's queries on every table that has been imported go to `engine`."""
    for table in Table.__subclasses__():
        table._meta.db = engine
