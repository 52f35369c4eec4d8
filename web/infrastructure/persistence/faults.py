"""Which errors of a database mean that it is out of order, and not that we asked for something wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

from web.domain.errors import Unavailable

_SQLITE_FAULTS = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}

_POSTGRESQL_FAULTS = (
    OSError,  # refused, reset, no such host; includes TimeoutError
    asyncpg.PostgresConnectionError,
    asyncpg.InsufficientResourcesError,  # disk full, too many connections
    asyncpg.OperatorInterventionError,  # shutting down, starting up
    asyncpg.TransactionRollbackError,  # serialization failure, deadlock
    asyncpg.InvalidCatalogNameError,  # no such database
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.LockNotAvailableError,
    asyncpg.ReadOnlySQLTransactionError,
)


def sqlite_fault(error: sqlite3.Error) -> Unavailable | None:
    """The extended code holds the primary one in its lowest byte (https://www.sqlite.org/rescode.html)."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return Unavailable() if code in _SQLITE_FAULTS else None


_FAREWELLS = (OSError, asyncpg.PostgresConnectionError, asyncpg.OperatorInterventionError)


@contextmanager
def hanging_up_too(connection: asyncpg.Connection) -> Iterator[None]:
    """After the server's last words it may be a moment before the connection knows that it is closed, and
    until then the pool would give it to the next one."""
    try:
        yield
    except _FAREWELLS:
        connection.terminate()
        raise


@contextmanager
def noticing_postgresql_faults() -> Iterator[None]:
    try:
        yield
    except _POSTGRESQL_FAULTS as error:
        raise Unavailable from error
    except asyncpg.InterfaceError as error:  # what asyncpg says of wrong arguments too
        if "clos" not in str(error):
            raise
        raise Unavailable from error
