"""To-dos that wait for others: `blocked-by:1` says that the line with `id:1` is to be done first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from web.domain.blockers import BLOCKERS_LIMIT
from web.domain.transfer.items import Item
from web.domain.transfer.plans import BLOCKED_BY

Edges = Mapping[int, Sequence[int]]


def join_blockers(items: Sequence[Item], places: Mapping[str, int]) -> tuple[Item, ...]:
    """Each with what it waits for, which then is no longer an extra. `places` are those of the ids. Nobody
    waits for themselves, or for too many: what would make it so stays an extra."""
    named = {at: _named(item, places) for at, item in enumerate(items)}
    blockers = _without_circles({at: its[:BLOCKERS_LIMIT] for at, its in named.items() if its})
    return tuple(
        _joined(item, blockers[at], places) if at in blockers else item for at, item in enumerate(items)
    )


def blocked_by(item: Item, names: Mapping[int, str]) -> tuple[tuple[str, str], ...]:
    """The extras that say so."""
    return tuple((BLOCKED_BY, names[at]) for at in item.blockers)


def _named(item: Item, places: Mapping[str, int]) -> list[int]:
    found = (places.get(value) for key, value in item.extras if key == BLOCKED_BY)
    return list(dict.fromkeys(at for at in found if at is not None))


def _joined(item: Item, blockers: Sequence[int], places: Mapping[str, int]) -> Item:
    left = (pair for pair in item.extras if pair[0] != BLOCKED_BY or places.get(pair[1]) not in blockers)
    return replace(item, blockers=tuple(blockers), extras=tuple(left))


def _without_circles(edges: Edges) -> dict[int, list[int]]:
    """Followed in the order of the file; what would close a circle is left out."""
    kept: dict[int, list[int]] = {at: [] for at in edges}
    settled: set[int] = set()
    for start in edges:
        path: dict[int, Iterator[int]] = {} if start in settled else {start: iter(edges[start])}
        while path:
            at = next(reversed(path))
            other = next((each for each in path[at] if each not in path), None)
            if other is None:
                settled.add(at)
                del path[at]
                continue
            kept[at].append(other)
            if other in edges and other not in settled:
                path[other] = iter(edges[other])
    return kept
