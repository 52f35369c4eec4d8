"""The PostgreSQL server goes away while Daybook runs, or somebody else holds a lock."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import asyncpg
import pytest

from tests.faults.clients import SENTENCE, contents, write
from tests.infrastructure.html.people import Person, texts
from tests.live import Daybook, running
from tests.postgresql import Server


@pytest.fixture
async def impatient_url(postgresql_server: Server, postgresql_template: str) -> AsyncIterator[str]:
    """Of a database in which nobody waits for a lock as long as people would."""
    url = await postgresql_server.create(postgresql_template)
    async with keeper(url) as (other, name):
        await other.execute(f"ALTER DATABASE {name} SET lock_timeout = '200ms'")
    yield url
    await postgresql_server.drop(url)


@pytest.fixture
def daybook(impatient_url: str) -> Iterator[Daybook]:
    with running(impatient_url) as daybook:
        yield daybook


@asynccontextmanager
async def keeper(url: str) -> AsyncIterator[tuple[asyncpg.Connection, str]]:
    """Who keeps the server, at the desk beside the database, and what that is called."""
    parts = urlsplit(url)
    other = await asyncpg.connect(parts._replace(path="/postgres").geturl())
    yield other, parts.path.removeprefix("/")
    await other.close()


@asynccontextmanager
async def gone(daybook: Daybook) -> AsyncIterator[None]:
    """For everybody who had a connection, and who wants one."""
    hang_up = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1"
    async with keeper(daybook.url) as (other, name):
        await other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")  # or they are back at once
        await other.execute(hang_up, name)
        await other.execute(f"ALTER DATABASE {name} RENAME TO {name}_away")
        yield
        await other.execute(f"ALTER DATABASE {name}_away RENAME TO {name}")
        await other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


@asynccontextmanager
async def locked(daybook: Daybook) -> AsyncIterator[None]:
    other = await asyncpg.connect(daybook.url)
    async with other.transaction():
        await other.execute("LOCK TABLE books IN EXCLUSIVE MODE")
        yield
    await other.close()


async def test_a_server_that_went_away_is_told_and_found_again(daybook: Daybook, alice: Person) -> None:
    async with gone(daybook):
        for answer in (await write(alice, "thing-lost"), await alice.get("/inbox")):
            assert answer.status_code == 503
            assert SENTENCE in texts(answer.text)
            assert answer.headers["retry-after"] == "5"
    assert (await write(alice, "thing-after")).status_code == 303
    assert await contents(alice) == ["thing-before", "thing-after"]


async def test_a_lock_that_lasts_is_told_and_reading_goes_on(daybook: Daybook, alice: Person) -> None:
    async with locked(daybook):
        answer = await write(alice, "thing-lost")
        assert answer.status_code == 503
        assert SENTENCE in texts(answer.text)
        assert "thing-before" in texts((await alice.get("/inbox")).text)
    assert (await write(alice, "thing-after")).status_code == 303
    assert await contents(alice) == ["thing-before", "thing-after"]
