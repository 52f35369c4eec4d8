"""What a rule looks at: the words of a line, the moment it was typed, and the locale's tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Set
from dataclasses import dataclass
from typing import TypeVar

from web.domain.phrases.door import OPEN, Door
from web.domain.phrases.moment import Moment
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.vocabulary import Vocabulary
from web.domain.phrases.words import REMOVING, Kind, Word, split, text_of

T = TypeVar("T")
BEYOND = ("",) * 16
READ = frozenset({Kind.WORD, Kind.MARK})


@dataclass(frozen=True, slots=True)
class Scan:
    """`texts` goes on with empty words, so that a rule may look ahead without counting."""

    line: str
    words: list[Word]
    texts: tuple[str, ...]
    distinct: frozenset[str]
    moment: Moment
    vocabulary: Vocabulary
    today: dt.date
    door: Door = OPEN

    @classmethod
    def of(cls, line: str, moment: Moment, vocabulary: Vocabulary, door: Door = OPEN) -> Scan:
        words = _read(line, split(line), door)
        texts = [text if kind in READ else "" for _, _, text, kind in words]
        ahead = (*texts, *BEYOND)
        return cls(line, words, ahead, frozenset(texts), moment, vocabulary, moment.today, door)

    def has_any(self, words: Set[str]) -> bool:
        """Asked before a walk over the line that seldom finds anything."""
        return not words.isdisjoint(self.distinct)

    def longest(self, table: Phrases[T], i: int) -> tuple[T, int] | None:
        """The entry that stands at `i`, and where it ends."""
        return table.longest(self.texts, i)

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

    def is_noun(self, i: int) -> bool:
        """Whether word `i` may be what the one before it is of, as it begins nothing."""
        return self.texts[i][:1].isalpha() and self.texts[i] not in self.vocabulary.onward

    def is_titled(self, first: int, end: int) -> bool:
        """Whether these words are written as names are: each with a capital, none with a digit."""
        typed = self.typed(first, end)
        return typed.istitle() and typed.replace(" ", "").isalpha()

    def is_named(self, i: int) -> bool:
        """Whether word `i` is half of a name that only looks like a date ("black friday")."""
        names = self.vocabulary.grammar.names
        before, text, after = self.texts[i - 1], self.texts[i], self.texts[i + 1]
        return f"{text} {after}" in names or f"{before} {text}" in names


def _read(line: str, words: list[Word], door: Door) -> list[Word]:
    """The words, without the sigils that are only text at this door."""
    kinds = {kind for _, _, _, kind in words}
    unread = set() if door.changes else {*REMOVING.values()}
    if not door.has_project and Kind.PROJECT not in kinds:
        unread.add(Kind.SECTION)
    if kinds.isdisjoint(unread):
        return words
    return [text_of(line, word.start, word.end) if word.kind in unread else word for word in words]
