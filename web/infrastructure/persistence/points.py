"""Where rows stand in a view, so that a page can begin there."""

from __future__ import annotations

from typing import NamedTuple

from web.domain.ordering import SortKey


class Point(NamedTuple):
    """Of a row in a view that has several tiers, or one."""

    tier: int
    key: SortKey
