"""A query that cannot be understood, and where."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from web.domain.errors import Invalid
from web.domain.querying.synonyms import SYNONYMS


class WrongQuery(Invalid):
    """`column` counts from 1; `suggestion` is what could stand there instead of `length` letters."""

    def __init__(self, problem: str, column: int, suggestion: str | None = None, length: int = 0) -> None:
        self.problem = f"{problem} (column {column})."
        hint = f" Did you mean `{suggestion}`?" if suggestion else ""
        super().__init__({"q": self.problem + hint})
        self.column = column
        self.suggestion = suggestion
        self.length = length

    def mended(self, line: str) -> str | None:
        """With what is suggested; that may be wrong elsewhere."""
        if not self.suggestion:
            return None
        start = self.column - 1
        return f"{line[:start]}{self.suggestion}{line[start + self.length :]}"


class NoSuchField(WrongQuery):
    """What stands there may have been meant to be looked for as it is."""


def nearest(word: str, known: Iterable[str], alike: float = 0.6) -> str | None:
    """Another word that means the same, or else one that looks alike: the more so if it begins otherwise."""
    words = list(known)
    same = next((each for each in (word, *SYNONYMS.get(word, ())) if each in words), None)
    beginning = [each for each in words if each[:1] == word[:1]]
    return same or _alike(word, beginning, alike) or _alike(word, words, max(alike, 0.75))


def _alike(word: str, known: list[str], cutoff: float) -> str | None:
    return next(iter(get_close_matches(word, known, n=1, cutoff=cutoff)), None)
