"""A transaction of PostgreSQL, whose connection goes back to the pool whatever happens."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Literal

from piccolo.engine.exceptions import TransactionError
from piccolo.engine.postgres import PostgresTransaction

from web.infrastructure.persistence.faults import hanging_up_too, noticing_postgresql_faults

if TYPE_CHECKING:
    from web.infrastructure.persistence.postgresql.engine import PostgresqlEngine


class Transaction(PostgresTransaction):
    """READ COMMITTED: read what is about to be changed with the engine's `for_update`. Never nested."""

    engine: PostgresqlEngine

    def __init__(
        self,
        engine: PostgresqlEngine,
        isolation: Literal["read_committed", "repeatable_read"] = "read_committed",
        *,
        readonly: bool = False,
    ) -> None:
        super().__init__(engine)
        self._options = {"isolation": isolation, "readonly": readonly}
        self.open = False

    async def __aenter__(self) -> Transaction:
        if self.engine.current is not None:
            raise TransactionError("A transaction is open already, and they do not nest.")
        with noticing_postgresql_faults():
            self._pool = await self.engine.ready_pool()
            self.connection = await self._pool.acquire()
            self.transaction = self.connection.transaction(**self._options)
            await self._begin()
        self.open = True
        self.engine.current_transaction.set(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> Literal[False]:
        self.open = False
        self.engine.current_transaction.set(None)
        try:
            with noticing_postgresql_faults():
                await self._end(commit=error is None)
        finally:
            await self._pool.release(self.connection)
        return False

    async def _begin(self) -> None:
        try:
            with hanging_up_too(self.connection):
                await self.transaction.start()
        except BaseException:
            await self._pool.release(self.connection)
            raise

    async def _end(self, *, commit: bool) -> None:
        with hanging_up_too(self.connection):
            if commit:
                await self.transaction.commit()
            elif not self.connection.is_closed():  # a lost connection has rolled back by itself
                await self.transaction.rollback()
