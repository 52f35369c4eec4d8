"""One process at a time: a file lock beside the SQLite file, an advisory lock in PostgreSQL."""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.faults import noticing_postgresql_faults
from web.infrastructure.persistence.postgresql.engine import PostgresqlEngine
from web.infrastructure.persistence.sqlite.engine import SqliteEngine

_DAYBOOK = 0x_DA_1B_00_C0
"""Any number will do, as long as every Daybook uses the same."""


@asynccontextmanager
async def alone(engine: Engine) -> AsyncIterator[None]:
    """Waits until no other process is in here with the same database; a killed one leaves nothing behind."""
    lock = _file(engine) if isinstance(engine, SqliteEngine) else _advisory(engine)
    async with lock:
        yield


@asynccontextmanager
async def _file(engine: SqliteEngine) -> AsyncIterator[None]:
    file = await asyncio.to_thread(_locked, Path(f"{engine.path}.lock"))
    with file:
        yield


def _locked(path: Path) -> IO[str]:
    file = path.open("w")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file


@asynccontextmanager
async def _advisory(engine: PostgresqlEngine) -> AsyncIterator[None]:
    with noticing_postgresql_faults():
        connection = await engine.get_new_connection()
        try:
            await connection.execute("SELECT pg_advisory_lock($1)", _DAYBOOK)
            yield
        finally:
            await connection.close()
