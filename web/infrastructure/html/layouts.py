"""The layouts that a list can be looked at in: a link to each, which keeps its query and its order."""

from __future__ import annotations

from typing import NamedTuple

from web.domain.layout import Layout
from web.domain.querying.narrowing import without
from web.domain.view import View
from web.infrastructure.html.addresses import with_parameters


class Choice(NamedTuple):
    """`name` is that of its key."""

    name: str
    words: str
    url: str
    is_current: bool


def layouts(view: View) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"as-{layout}", layout.capitalize(), _url(view, layout), layout is view.layout)
        for layout in Layout
    )


def _url(view: View, layout: Layout) -> str:
    """What is asked in a search is asked in its words. A saved view may have a layout of its own."""
    if view.key == "search":
        line = without(view.query, {"layout"})
        line = line if layout is Layout.LIST else f"{line} layout:{layout}".strip()
        return with_parameters(view.url, q=line, layout=None, month=None)
    is_said = layout is not Layout.LIST or view.url.startswith("/views/")
    return with_parameters(view.url, layout=str(layout) if is_said else None, month=None)
