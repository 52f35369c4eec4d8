"""Sub-to-dos: `p:1` says that the line with `id:1` is the parent, as topydo has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from web.domain.text import fold
from web.domain.transfer.items import Item
from web.infrastructure.formats.todotxt.blocked import blocked_by, join_blockers

Extras = tuple[tuple[str, str], ...]


def join(items: Sequence[Item]) -> tuple[Item, ...]:
    """Each with its parent, which then is no longer an extra. Nobody becomes their own ancestor, and
    who is in another project or section than the parent stands alone."""
    places = _places(items)
    items = join_blockers(items, places)
    parents = _without_circles(dict(_parents(items, places)))
    return tuple(
        replace(item, parent=parents[at], extras=_without_parent(item.extras)) if at in parents else item
        for at, item in enumerate(items)
    )


def part(items: Sequence[Item]) -> Iterator[Item]:
    """The inverse: each parent has an id of its own, and each child says whose it is; so with what waits."""
    names = _names(items)
    for at, item in enumerate(items):
        extras = item.extras
        if at in names and ("id", names[at]) not in extras:
            extras = (*(pair for pair in extras if pair[0] != "id"), ("id", names[at]))
        if item.parent is not None:
            extras = (("p", names[item.parent]), *extras)
        yield replace(item, extras=(*extras, *blocked_by(item, names)), parent=None, blockers=())


def _places(items: Sequence[Item]) -> dict[str, int]:
    """By the id of each, which is the first that it has."""
    places: dict[str, int] = {}
    for at, item in enumerate(items):
        id = next((value for key, value in item.extras if key == "id"), None)
        if id is not None:
            places.setdefault(id, at)
    return places


def _parents(items: Sequence[Item], places: dict[str, int]) -> Iterator[tuple[int, int]]:
    for at, item in enumerate(items):
        parent = next((places.get(value) for key, value in item.extras if key == "p"), None)
        if parent is not None and (item.project is None or _is_beside(item, items[parent])):
            yield at, parent


def _is_beside(item: Item, other: Item) -> bool:
    return _place(item) == _place(other)


def _place(item: Item) -> tuple[str, str]:
    return fold(item.project or ""), fold(item.section or "")


def _without_circles(parents: dict[int, int]) -> dict[int, int]:
    settled: set[int] = set()
    for start in list(parents):
        path: set[int] = set()
        at = start
        while at in parents and at not in settled:
            path.add(at)
            if parents[at] in path:
                del parents[at]
            else:
                at = parents[at]
        settled |= path
    return parents


def _names(items: Sequence[Item]) -> dict[int, str]:
    """The id of every item that others name: its own if it is the first to have it, else a free number."""
    places = _places(items)
    own = {at: name for name, at in places.items()}
    free = (str(number) for number in count(1) if str(number) not in places)
    parents = {item.parent for item in items if item.parent is not None}
    blockers = {at for item in items for at in item.blockers}
    return {at: own.get(at) or next(free) for at in sorted(parents | blockers)}


def _without_parent(extras: Extras) -> Extras:
    """The first that is named; a second stays an extra."""
    first = next(pair for pair in extras if pair[0] == "p")
    return tuple(pair for pair in extras if pair != first)
