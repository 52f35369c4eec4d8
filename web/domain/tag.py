"""A word on a to-do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID

from web.domain.errors import Invalid
from web.domain.text import NAME_LIMIT, checked_line, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    id: UUID
    book_id: UUID
    name: str
    created_at: dt.datetime
    revision: int = 0

    @property
    def folded(self) -> str:
        return fold(self.name)

    def rename(self, name: str) -> Tag:
        return replace(self, name=checked_name(name))


def checked_name(name: str) -> str:
    """Raises Invalid, also for a quote, which could not be typed in an entry."""
    if '"' in name:
        raise Invalid({"name": "A tag's name cannot hold a quotation mark."})
    return checked_line("name", name.strip().lstrip("@ "), NAME_LIMIT, "A tag's name")
