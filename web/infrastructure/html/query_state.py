"""What the search box shows: the query as typed, and where it is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from web.domain.querying.errors import WrongQuery

QUOTED = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class QueryState:
    """`error_at` counts characters from 0."""

    text: str = ""
    error: str = ""
    error_at: int = 0

    @classmethod
    def wrong(cls, text: str, wrong: WrongQuery) -> QueryState:
        return cls(text, QUOTED.sub(r"“\1”", str(wrong)), wrong.column - 1)
