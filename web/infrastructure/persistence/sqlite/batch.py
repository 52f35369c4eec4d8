"""Works that one COMMIT confirms."""

from __future__ import annotations

import asyncio

MOST = 16
"""Works in a batch, since the first of them waits for the last."""


class Batch:
    """What is finished, and not confirmed yet."""

    def __init__(self) -> None:
        self.confirmed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._size = 0

    @property
    def has_room(self) -> bool:
        return self._size < MOST

    def add(self) -> asyncio.Future[None]:
        self._size += 1
        return self.confirmed

    def end(self, error: BaseException | None) -> None:
        """Whoever was cancelled meanwhile is told nothing."""
        if error is None:
            self.confirmed.set_result(None)
        else:
            self.confirmed.set_exception(error)
            self.confirmed.exception()
