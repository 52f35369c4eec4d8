"""A transaction of SQLite: there is one writer, and whoever has it has all of it meanwhile."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Literal, TypeVar

from piccolo.engine.exceptions import TransactionError
from piccolo.engine.sqlite import SQLiteTransaction, TransactionType

from web.domain.errors import Unavailable
from web.infrastructure.persistence.sqlite.connection import Work
from web.infrastructure.persistence.sqlite.work import TooLong, quickly

if TYPE_CHECKING:
    from web.infrastructure.persistence.sqlite.engine import SqliteEngine

T = TypeVar("T")


class Transaction(SQLiteTransaction):
    """Always IMMEDIATE, never nested: a deferred one that turns to writing cannot wait for its turn."""

    engine: SqliteEngine

    def __init__(self, engine: SqliteEngine, *, shares: bool) -> None:
        super().__init__(engine, TransactionType.immediate)
        self.open = False
        self._shares = shares
        self._broken = False

    async def __aenter__(self) -> Transaction:
        if self.engine.current is not None:
            raise TransactionError("A transaction is open already, and they do not nest.")
        self._writer = self.engine.writer
        await self._writer.begin(shares=self._shares)
        self.open = True
        self.engine.current_transaction.set(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> Literal[False]:
        self.open = False
        self.engine.current_transaction.set(None)
        if error is None and not self._broken:
            await self._writer.commit()
            return False
        await self._writer.roll_back()
        if error is None:
            raise Unavailable
        return False

    async def read(self, work: Work[T]) -> T:
        """Not for what changes rows and returns them: to be given up half-way would undo the transaction."""
        try:
            return self.do_here(quickly(work))
        except TooLong:
            return await self.do(work)

    async def do(self, work: Work[T]) -> T:
        """After a fault nothing more is run, since the connection that comes next has no transaction."""
        if self._broken:
            raise Unavailable
        try:
            return await self._writer.connection.do(work)
        except Unavailable:
            self._broken = True
            raise

    def do_here(self, work: Work[T]) -> T:
        """As `do`, but on the event loop."""
        if self._broken:
            raise Unavailable
        try:
            return self._writer.connection.do_here(work)
        except Unavailable:
            self._broken = True
            raise
