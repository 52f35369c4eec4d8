"""Lists of words: "mon, wed and fri"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from web.domain.phrases.scan import Scan

T = TypeVar("T")
Item = tuple[T, int]
"""With the index after its last word."""
Reader = Callable[[Scan, int], Item[T] | None]
COMMA = ","
MONTH = 31


def listed(scan: Scan, i: int, item: Reader[T], most: int = MONTH) -> Item[list[T]] | None:
    """Of `most` items: one may begin at every word of a line, and the line must take linear time."""
    found = item(scan, i)
    if found is None:
        return None
    items, end = [found[0]], found[1]
    while len(items) < most and (start := after_separator(scan, end)):
        more = item(scan, start + (scan.texts[start] in scan.vocabulary.repeats.every))
        if more is None:
            break
        items.append(more[0])
        end = more[1]
    return items, end


def after_separator(scan: Scan, i: int) -> int | None:
    """Behind the comma, the "and", or both that stand at `i`."""
    start = i + (scan.texts[i] == COMMA)
    start += scan.texts[start] in scan.vocabulary.repeats.also
    return start if start > i else None
