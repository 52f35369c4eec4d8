"""Saved views beside each other: in which order they stand, and what has no place there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from web.domain.saved_view import SavedView
from web.domain.todo import POSITION_STEP

ROOM = 50
"""Saved views of a book: each is counted for every page."""
FULL = f"There is room for {ROOM} views, and there are as many. Delete one first."


def in_order(views: Sequence[SavedView]) -> list[SavedView]:
    return sorted(views, key=lambda view: (view.position, view.id))


def moved(views: Sequence[SavedView], id: UUID, by: int) -> dict[UUID, int]:
    """Every view's position, once this one stands `by` places further down, or as far as there are places."""
    order = [view.id for view in in_order(views)]
    at = order.index(id)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    places = sorted({view.position for view in views})
    if len(places) < len(order):
        places = [POSITION_STEP * (place + 1) for place in range(len(order))]
    return dict(zip(order, places, strict=True))


def hindrances(view: SavedView, others: Sequence[SavedView]) -> Mapping[str, str]:
    """What keeps it from standing beside the others: a sentence by field."""
    return dict(_hindrances(view, others))


def _hindrances(view: SavedView, others: Sequence[SavedView]) -> Iterator[tuple[str, str]]:
    for other in others:
        if other.folded == view.folded:
            yield "name", f"There is a view “{other.name}” already."
        if view.key and other.key == view.key:
            yield "key", f"g {view.key} goes to the view “{other.name}” already."
