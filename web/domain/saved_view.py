"""A query that a person keeps under a name, with a place in the sidebar and perhaps a key."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from uuid import UUID

from web.domain.errors import Invalid
from web.domain.query import LENGTH_LIMIT
from web.domain.text import NAME_LIMIT, checked_line, fold, has_control_characters

KEY = re.compile("[a-z0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """`key` leads there after `g`."""

    id: UUID
    book_id: UUID
    name: str
    query: str
    key: str | None = None
    position: int = 0
    created_at: dt.datetime
    revision: int = 0

    @property
    def folded(self) -> str:
        return fold(self.name)

    def edit(self, name: str, query: str, key: str | None) -> SavedView:
        """Raises Invalid. Whether the query can be understood is for whoever has the moment to say."""
        return replace(self, name=checked_name(name), query=checked_query(query), key=checked_key(key))

    def ask(self, query: str) -> SavedView:
        return replace(self, query=checked_query(query))

    def move(self, position: int) -> SavedView:
        return replace(self, position=position)


def checked_name(name: str) -> str:
    return checked_line("name", name, NAME_LIMIT, "A view's name")


def checked_query(query: str) -> str:
    """In one line. Raises Invalid."""
    line = " ".join(query.split())
    if len(line) > LENGTH_LIMIT or has_control_characters(line):
        raise Invalid({"q": f"A query is one line of {LENGTH_LIMIT} characters at most."})
    return line


def checked_key(key: str | None) -> str | None:
    if key and not KEY.fullmatch(key):
        raise Invalid({"key": "A key is one letter from a to z, or a digit."})
    return key or None
