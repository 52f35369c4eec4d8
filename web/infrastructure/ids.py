"""Ids that sort by the time they were made, so that new rows end up beside each other in every index."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from uuid import UUID

_VERSION = 7 << 76
_VARIANT = 0b10 << 62


class Ids:
    """UUIDv7 (RFC 9562, section 5.7), each greater than the one before it.

    The twelve bits after the milliseconds hold their fraction (section 6.2, method 3), and step on by one
    when the clock has not moved or has gone back.
    """

    def __init__(self, nanoseconds: Callable[[], int] = time.time_ns) -> None:
        self._nanoseconds = nanoseconds
        self._last = 0

    def new(self) -> UUID:
        milliseconds, rest = divmod(self._nanoseconds(), 1_000_000)
        ticks = milliseconds << 12 | (rest << 12) // 1_000_000
        self._last = max(ticks, self._last + 1)
        time_bits = self._last >> 12 << 80 | (self._last & 0xFFF) << 64
        return UUID(int=time_bits | _VERSION | _VARIANT | secrets.randbits(62))
