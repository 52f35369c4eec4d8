"""What a rule looks at: the words of a line, the moment it was typed, and the locale's tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from web.domain.phrases.moment import Moment
from web.domain.phrases.vocabulary import Vocabulary
from web.domain.phrases.words import Kind, Word, split

T = TypeVar("T")
AHEAD = 16
READABLE = {Kind.WORD, Kind.MARK}


@dataclass(frozen=True, slots=True)
class Scan:
    """`texts` goes on with empty words, so that a rule may look ahead without counting."""

    line: str
    words: list[Word]
    texts: tuple[str, ...]
    moment: Moment
    vocabulary: Vocabulary
    today: dt.date

    @classmethod
    def of(cls, line: str, moment: Moment, vocabulary: Vocabulary) -> Scan:
        words = split(line)
        texts = tuple(word.text if word.kind in READABLE else "" for word in words)
        return cls(line, words, texts + ("",) * AHEAD, moment, vocabulary, moment.today)

    def longest(self, table: Mapping[str, T], i: int) -> tuple[T, int] | None:
        """The entry of at most five words that stands at `i`, and where it ends."""
        for end in range(i + 5, i, -1):
            key = " ".join(self.texts[i:end])
            if key in table:
                return table[key], end
        return None

    def number(self, i: int) -> int | None:
        text = self.texts[i]
        if text.isdecimal() and text.isascii() and len(text) <= 4:
            return int(text)
        return self.vocabulary.counts.numbers.get(text)

    def glued(self, i: int) -> bool:
        """Whether word `i` follows the one before it without a space."""
        return 0 < i < len(self.words) and self.words[i - 1].end == self.words[i].start

    def typed(self, first: int, end: int) -> str:
        return self.line[self.words[first].start : self.words[end - 1].end]

    def is_titled(self, first: int, end: int) -> bool:
        """Whether these words are written as names are: each with a capital, none with a digit."""
        typed = self.typed(first, end)
        return typed.istitle() and typed.replace(" ", "").isalpha()

    def is_named(self, i: int) -> bool:
        """Whether word `i` is half of a name that only looks like a date ("black friday")."""
        names = self.vocabulary.grammar.names
        return " ".join(self.texts[i : i + 2]) in names or (
            i > 0 and " ".join(self.texts[i - 1 : i + 1]) in names
        )
