"""Several things, said one after the other."""

from __future__ import annotations

from collections.abc import Iterable


def joined(words: Iterable[str]) -> str:
    """one, two and three"""
    *some, last = words
    return f"{', '.join(some)} and {last}" if some else last
