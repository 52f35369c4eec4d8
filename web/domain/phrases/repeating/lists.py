"""Lists of words: "mon, wed and fri"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from web.domain.phrases.scan import Scan

T = TypeVar("T")
Item = tuple[T, int]
"""With the index after its last word."""
COMMA = ","


def listed(scan: Scan, i: int, item: Callable[[Scan, int], Item[T] | None]) -> Item[list[T]] | None:
    found = item(scan, i)
    if found is None:
        return None
    items, end = [found[0]], found[1]
    while more := _next(scan, end, item):
        items.append(more[0])
        end = more[1]
    return items, end


def _next(scan: Scan, i: int, item: Callable[[Scan, int], Item[T] | None]) -> Item[T] | None:
    start = i + (scan.texts[i] == COMMA)
    start += scan.texts[start] in scan.vocabulary.repeats.also
    return item(scan, start) if start > i else None
