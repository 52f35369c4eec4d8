"""Databases that are lent to a test and wiped after it: to make and open one takes longer than most tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Generic, Protocol, TypeVar

from web.infrastructure.persistence.engine import Engine


class Slate(Protocol):
    @property
    def engine(self) -> Engine: ...

    async def wipe(self) -> bool:
        """Whether it is as new: not where a test has changed its tables, or has left a transaction open."""

    async def close(self) -> None:
        """And throw it away."""


Kind = TypeVar("Kind", bound=Slate)


class Slates(Generic[Kind]):
    def __init__(self, make: Callable[[], Awaitable[Kind]]) -> None:
        self._make = make
        self._ready: list[Kind] = []

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[Kind]:
        slate = self._ready.pop() if self._ready else await self._make()
        yield slate
        if await slate.wipe():
            self._ready.append(slate)
        else:
            await slate.close()

    async def close(self) -> None:
        for slate in self._ready:
            await slate.close()
