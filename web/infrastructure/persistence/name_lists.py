"""Several names with their ids as one text, which a row of something else can have as a column."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from uuid import UUID

from web.application.sheets import Name

NAMES = {
    "sqlite": "group_concat(id || ' ' || name, char(10))",
    "postgres": "string_agg(id || ' ' || name, chr(10))",
}
"""Of a table that has both."""


@lru_cache(maxsize=1024)
def read_names(joined: str) -> tuple[Name, ...]:
    """In the order of the alphabet."""
    return tuple(sorted(map(_name, joined.split("\n")), key=attrgetter("name")))


def _name(text: str) -> Name:
    id, _, name = text.partition(" ")
    return Name(UUID(id), name)
