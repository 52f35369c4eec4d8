"""A table of phrases, looked up by the words that stand at a place in a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


class Phrases(dict[str, T]):
    """The keys may be several words with single spaces between them."""

    def __init__(self, phrases: Mapping[str, T]) -> None:
        super().__init__(phrases)
        self._reach: dict[str, int] = {}
        for words in map(str.split, phrases):
            pair = " ".join(words[:2])
            self._reach[pair] = max(len(words), self._reach.get(pair, 0))

    def longest(self, texts: tuple[str, ...], i: int) -> tuple[T, int] | None:
        """The longest entry that stands at word `i`, and where it ends."""
        for end in range(i + self._reach.get(f"{texts[i]} {texts[i + 1]}", 1), i + 1, -1):
            found = self.get(" ".join(texts[i:end]))
            if found is not None:
                return found, end
        alone = self.get(texts[i])
        return None if alone is None else (alone, i + 1)
