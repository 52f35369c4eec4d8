"""How far to-dos are counted, and how a count is told."""

from __future__ import annotations

COUNT_LIMIT = 100


def told(count: int, *, is_least: bool = False) -> str:
    """As it is shown: nothing of nothing, and not to the last of many."""
    if count >= COUNT_LIMIT:
        return f"{COUNT_LIMIT - 1}+"
    return f"{count}{'+' if is_least else ''}" if count else ""
