"""Dependencies resolved one after the other, as what waits for nothing should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from litestar.routes import HTTPRoute

if TYPE_CHECKING:
    from litestar import Litestar


def resolve_in_turn(app: Litestar) -> None:
    """Litestar starts a task for each dependency of a handler, and that takes longer than a whole 304.

    It still gives each the ones it needs first, which is the order of its batches.
    """
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            for _, model in route.route_handler_map.values():
                model.dependency_batches = [{one} for batch in model.dependency_batches for one in batch]
