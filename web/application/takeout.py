"""Taking everything out of an account as one file, and bringing it back into an empty one."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from itertools import islice
from typing import Protocol
from uuid import UUID

from web.domain.journal import Action
from web.domain.project import Project
from web.domain.takeout.belonging import Belonging
from web.domain.takeout.checks import check
from web.domain.takeout.records import Record
from web.domain.todo import Todo

BATCH = 1000


class TakeoutFormat(Protocol):
    def recognises(self, data: bytes) -> bool: ...

    def write(self, records: AsyncIterator[Record], account_id: UUID) -> AsyncIterator[bytes]:
        """Says of no account whose it is, but which person is this one."""

    def read(self, data: bytes, account_id: UUID) -> Iterator[Record]:
        """Actions become those of the account. Raises Invalid, also while it goes on."""


class AccountRecords(Protocol):
    def read(self, account_id: UUID) -> AbstractAsyncContextManager[AsyncIterator[Record]]:
        """All records as they stand at one moment: books before what is in them, actions before changes."""

    async def fill(self, account_id: UUID, batches: AsyncIterator[Sequence[Record]]) -> None:
        """All or nothing, and nothing before the last batch has come. Raises Conflict for an account that is
        in use, Invalid for records that do not fit together."""


@dataclass(frozen=True, slots=True)
class Contents:
    """How much there is in a file."""

    projects: int
    todos: int
    actions: int


class Takeout:
    def __init__(self, records: AccountRecords, format: TakeoutFormat) -> None:
        self._records = records
        self._format = format

    def recognises(self, data: bytes) -> bool:
        """Whether it is meant to be such a file, by how it begins."""
        return self._format.recognises(data)

    async def export(self, account_id: UUID) -> AsyncIterator[bytes]:
        """Piece by piece. Whoever asks should be quick: the moment shown is held until the end."""
        async with self._records.read(account_id) as records:
            async for piece in self._format.write(records, account_id):
                yield piece

    async def preview(self, account_id: UUID, data: bytes) -> Contents:
        """Reads all of it, and keeps nothing. Raises Invalid."""
        kinds = Counter([type(record) async for batch in self._read(data, account_id) for record in batch])
        return _contents(kinds)

    async def import_(self, account_id: UUID, data: bytes) -> Contents:
        """Raises Invalid, and Conflict for an account that has been used already."""
        kinds: Counter[type[Record]] = Counter()

        async def counted() -> AsyncIterator[Sequence[Record]]:
            async for batch in self._read(data, account_id):
                kinds.update(map(type, batch))
                yield batch

        await self._records.fill(account_id, counted())
        return _contents(kinds)

    async def _read(self, data: bytes, account_id: UUID) -> AsyncIterator[list[Record]]:
        records = self._format.read(data, account_id)
        belonging = Belonging()
        while batch := await asyncio.to_thread(_checked, records, belonging):
            yield batch
        belonging.finish()


def _checked(records: Iterator[Record], belonging: Belonging) -> list[Record]:
    batch = list(islice(records, BATCH))
    for record in batch:
        check(record)
        belonging.check(record)
    return batch


def _contents(kinds: Counter[type[Record]]) -> Contents:
    return Contents(kinds[Project], kinds[Todo], kinds[Action])
