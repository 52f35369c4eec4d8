"""How the beginnings of columns are read: in lanes, each of which an index has in order."""

from __future__ import annotations

from typing import NamedTuple

from web.domain.layout import Layout
from web.infrastructure.persistence.streams import Keyed

SHOWN = {Layout.BOARD: 20, Layout.CALENDAR: 4}
"""How many rows of each column."""


class InLane(NamedTuple):
    """A row that was read in a lane of so many, whose name begins with the key of its column."""

    lane: str
    total: int
    keyed: Keyed | None

    @property
    def column(self) -> str:
        return self.lane.partition(" ")[0]
