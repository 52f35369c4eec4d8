"""A query that cannot be understood, and where."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from web.domain.errors import Invalid


class WrongQuery(Invalid):
    """`column` counts from 1; `suggestion` is a word to put there instead, if one is likely."""

    def __init__(self, problem: str, column: int, suggestion: str | None = None) -> None:
        hint = f" Did you mean `{suggestion}`?" if suggestion else ""
        super().__init__({"q": f"{problem} (column {column}).{hint}"})
        self.column = column
        self.suggestion = suggestion


def nearest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word, list(known), n=1)), None)
