"""How the groups of a view stand on its page."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """On a board groups are columns side by side, in a calendar the days of a month."""

    LIST = "list"
    BOARD = "board"
    CALENDAR = "calendar"
