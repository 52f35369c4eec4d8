"""Both databases for any test: `database_url` has all tables and no rows, `engine` is open on one such.

A test that asks for either runs twice, once for each. All files lie in memory where there is /dev/shm.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from tests.postgresql import PostgresqlSlate, Server, name_in, running_postgresql
from tests.slates import Slates
from tests.sqlite import SqliteSlate
from web.infrastructure.persistence.engine import Engine, bind, make_engine
from web.infrastructure.persistence.migrating import migrate

_numbers = count(1)


@pytest.fixture(scope="session")
def ram_disk() -> Iterator[Path]:
    shared_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="daybook-", dir=shared_memory) as folder:
        Path(folder).chmod(0o755)  # PostgreSQL runs as somebody else when we are root
        yield Path(folder)


@pytest.fixture(scope="session")
async def postgresql_server(ram_disk: Path) -> AsyncIterator[Server]:
    with running_postgresql(ram_disk / "postgresql") as url:
        server = await Server.connect(url)
        yield server
        await server.close()


@pytest.fixture(scope="session")
async def sqlite_template(ram_disk: Path) -> Path:
    path = ram_disk / "template.sqlite"
    await _prepare(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
async def postgresql_template(postgresql_server: Server) -> str:
    url = await postgresql_server.create("template0")
    await _prepare(url)
    return name_in(url)


def sqlite_copy(sqlite_template: Path) -> Iterator[str]:
    path = _copied(sqlite_template)
    yield f"sqlite:///{path}"
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()


sqlite_url = pytest.fixture(sqlite_copy)
lasting_sqlite_url = pytest.fixture(scope="session")(sqlite_copy)


@pytest.fixture(scope="session")
async def lasting_postgresql_url(postgresql_server: Server, postgresql_template: str) -> str:
    return await postgresql_server.create(postgresql_template)


@pytest.fixture(scope="session")
async def sqlite_slates(sqlite_template: Path) -> AsyncIterator[Slates[SqliteSlate]]:
    async def new() -> SqliteSlate:
        return SqliteSlate(_copied(sqlite_template))

    slates = Slates(new)
    yield slates
    await slates.close()


@pytest.fixture(scope="session")
async def postgresql_slates(
    postgresql_server: Server, postgresql_template: str
) -> AsyncIterator[Slates[PostgresqlSlate]]:
    slates = Slates(lambda: PostgresqlSlate.new(postgresql_server, postgresql_template))
    yield slates
    await slates.close()


@pytest.fixture
async def postgresql_slate(postgresql_slates: Slates[PostgresqlSlate]) -> AsyncIterator[PostgresqlSlate]:
    async with postgresql_slates.lend() as slate:
        yield slate


@pytest.fixture
def postgresql_url(postgresql_slate: PostgresqlSlate) -> str:
    return postgresql_slate.url


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shared_url(request: pytest.FixtureRequest) -> str:
    """One database for all tests that ask for it: each brings people of its own, who see nothing else."""
    return str(request.getfixturevalue(f"lasting_{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database of its own for this one test, with all tables and no rows."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def sqlite_engine(sqlite_slates: Slates[SqliteSlate]) -> AsyncIterator[Engine]:
    async with sqlite_slates.lend() as slate:
        yield await _ready(slate.engine)


@pytest.fixture
async def postgresql_engine(postgresql_slate: PostgresqlSlate) -> Engine:
    return await _ready(postgresql_slate.engine)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Open on a database that is this one test's, with all tables and no rows."""
    engine: Engine = request.getfixturevalue(f"{request.param}_engine")
    return engine


@pytest.fixture(scope="session")
async def empty_sqlite_engine(sqlite_template: Path) -> AsyncIterator[Engine]:
    path = shutil.copyfile(sqlite_template, sqlite_template.with_name("empty.sqlite"))
    async with opened(f"sqlite:///{path}") as engine:
        await engine.execute("PRAGMA query_only = ON")
        yield engine


@pytest.fixture(scope="session")
async def empty_postgresql_engine(
    postgresql_server: Server, postgresql_template: str
) -> AsyncIterator[Engine]:
    url = await postgresql_server.create(postgresql_template)
    async with opened(f"{url}&default_transaction_read_only=on") as engine:
        yield engine


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_engine(request: pytest.FixtureRequest) -> Engine:
    """One for all tests that ask for it, in which nothing can be written."""
    engine: Engine = request.getfixturevalue(f"empty_{request.param}_engine")
    bind(engine)
    return engine


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Engine]:
    engine = await _ready(make_engine(url))
    yield engine
    await engine.close()


async def _ready(engine: Engine) -> Engine:
    bind(engine)
    await engine.open()
    return engine


async def _prepare(url: str) -> None:
    async with opened(url) as engine:
        await migrate(engine)


def _copied(template: Path) -> Path:
    return Path(shutil.copyfile(template, template.with_name(f"test-{next(_numbers)}.sqlite")))
