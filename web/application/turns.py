"""Long work that lets others have the event loop now and then."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import TypeVar

T = TypeVar("T")

# So many changes keep the loop for about ten milliseconds.
TURN = 100


async def taking_turns(things: Iterable[T]) -> AsyncIterator[T]:
    for at, thing in enumerate(things, 1):
        yield thing
        if at % TURN == 0:
            await asyncio.sleep(0)
