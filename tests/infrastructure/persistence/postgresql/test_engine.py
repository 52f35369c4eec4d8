"""What is PostgreSQL's own: a server that goes away, and one that says try again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import nullcontext

import asyncpg
import pytest

from web.domain.errors import Unavailable
from web.infrastructure.persistence.postgresql.engine import PostgresqlEngine

NOBODY = "postgresql://alice@127.0.0.1:1/daybook"


@pytest.fixture
async def engine(postgresql_url: str) -> AsyncIterator[PostgresqlEngine]:
    engine = PostgresqlEngine(postgresql_url)
    await engine.open()
    yield engine
    await engine.close()


async def number_of_books(engine: PostgresqlEngine) -> int:
    return (await engine.rows("SELECT count(*) FROM books", (), int))[0]


async def hang_up(engine: PostgresqlEngine) -> None:
    """What a restart of the server does to every Daybook."""
    other = await engine.get_new_connection()
    await other.execute(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"  # and waits until they are gone
        " WHERE datname = current_database() AND application_name = 'daybook'"
    )
    await other.close()


async def test_it_is_made_without_a_server() -> None:
    with pytest.raises(Unavailable):
        await PostgresqlEngine(NOBODY).open()


async def test_it_comes_back_after_the_server_hung_up(engine: PostgresqlEngine) -> None:
    with pytest.raises(Unavailable):
        async with engine.transaction():
            await hang_up(engine)
            await number_of_books(engine)
    assert await number_of_books(engine) == 0


@pytest.mark.parametrize("in_transaction", [False, True])
async def test_who_was_told_goodbye_does_not_call_again(
    engine: PostgresqlEngine, in_transaction: bool
) -> None:
    """As when the server shuts down: its last words come a moment before the connection is closed."""
    goodbye = "DO $$ BEGIN RAISE SQLSTATE '57P01'; END $$"
    [line] = await engine.rows("SELECT pg_backend_pid()", (), int)
    with pytest.raises(Unavailable):
        async with engine.transaction() if in_transaction else nullcontext():
            await engine.execute(goodbye)
    assert await engine.rows("SELECT pg_backend_pid()", (), int) != [line]


async def test_it_keeps_trying_until_there_is_a_server(engine: PostgresqlEngine) -> None:
    late = PostgresqlEngine(NOBODY)
    with pytest.raises(Unavailable):
        await number_of_books(late)
    late.config["dsn"] = engine.config["dsn"]
    assert await number_of_books(late) == 0
    await late.close()


@pytest.mark.parametrize("error", [asyncpg.SerializationError, asyncpg.DeadlockDetectedError])
async def test_try_again_means_unavailable(
    engine: PostgresqlEngine, error: type[asyncpg.PostgresError]
) -> None:
    raising = f"DO $$ BEGIN RAISE SQLSTATE '{error.sqlstate}'; END $$"
    with pytest.raises(Unavailable):
        await engine.execute(raising)


async def test_a_wrong_question_is_our_fault(engine: PostgresqlEngine) -> None:
    with pytest.raises(asyncpg.PostgresError):
        await engine.rows("SELECT nothing FROM nowhere", (), str)
    with pytest.raises(asyncpg.InterfaceError):
        await engine.rows("SELECT name FROM books WHERE name = ?", ("too", "many"), str)


async def test_no_connection_is_lost_to_those_who_fail(engine: PostgresqlEngine) -> None:
    for _ in range(15):
        with pytest.raises(LookupError):
            async with engine.transaction():
                raise LookupError
    assert await number_of_books(engine) == 0
