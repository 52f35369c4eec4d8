"""The date behind a field of a query, and which side of it is meant: `due:fri`, `due:before fri`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from web.domain.fields import Field
from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import problem_of
from web.domain.querying.beginnings import DATE_WORDS
from web.domain.querying.comparisons import AFTER, BEFORE, IS, SINCE, UNTIL
from web.domain.querying.errors import WrongQuery, nearest
from web.domain.querying.parser import Cursor
from web.domain.querying.spans import Span, read_span
from web.domain.querying.synonyms import SYNONYMS
from web.domain.querying.terms import All, During, Is, Term
from web.domain.querying.tokens import Kind

PHRASE_LIMIT = 12
GLUED = 0.85
"""How alike two phrases are of which one has fewer spaces."""
SIDES = {
    **dict.fromkeys(("before",), BEFORE),
    **dict.fromkeys(("by", "until", "till"), UNTIL),
    **dict.fromkeys(("after",), AFTER),
    **dict.fromkeys(("from", "since"), SINCE),
}
"""Behind `:`, some of the words that lead a date compare, too."""
DIGIT = re.compile(r"[0-9]")
COUNTED = re.compile(r"([0-9]{1,3}) ?(d|w|m|y|h|days?|weeks?|months?|years?|hours?)")
NAMES = {"d": "day", "w": "week", "m": "month", "y": "year", "h": "hour"}
IMPLIED = {Field.COMPLETED: Is.COMPLETED, Field.DELETED: Is.DELETED}


def during(field: Field, span: Span) -> Term:
    """Only what is completed has a day of completion: to ask for it is to name the state."""
    during = During(field, span.since, span.before)
    return All((IMPLIED[field], during)) if field in IMPLIED else during


@dataclass(frozen=True, slots=True)
class Dates:
    """`past` are those of what has happened."""

    moment: Moment
    past: bool

    def read(self, comparison: str, cursor: Cursor) -> Span:
        """The longest run of words that is a date, or a quoted one. Raises WrongQuery."""
        words = _words(cursor)
        side = SIDES.get(words[0]) if words and comparison == IS else None
        if span := self._taken(words, cursor, 0):
            return span.compared(side if side == UNTIL else comparison)
        if side and (span := self._taken(words[1:], cursor, 1)):
            return span.compared(side)
        raise self._wrong(words, comparison, cursor)

    def _taken(self, words: list[str], cursor: Cursor, before: int) -> Span | None:
        """What begins a date that there cannot be is not taken for a shorter one."""
        for count in range(len(words), 0, -1):
            if span := read_span(" ".join(words[:count]), self.moment, past=self.past):
                if self._problem(words, count):
                    return None
                cursor.skip(before + count)
                return span
        return None

    def _problem(self, words: list[str], read: int) -> tuple[str, int] | None:
        """That of the words which go on where so many could be read, and how many they are."""
        for count in range(read + 1, min(read + 3, len(words) + 1)):
            phrase = " ".join(words[:count])
            if DIGIT.search(phrase) and (problem := problem_of(phrase, self.moment)):
                return problem, count
        return None

    def _wrong(self, words: list[str], comparison: str, cursor: Cursor) -> WrongQuery:
        for read in range(len(words)):
            if found := self._problem(words, read):
                problem, count = found
                typed = " ".join(token.text for token in cursor.ahead(count))
                return WrongQuery(f"`{typed}` is no date: {problem}", cursor.next.column)
        suggestion, count = self._suggested(words, comparison) or (None, 1)
        return cursor.expected("a date", suggestion, count)

    def _suggested(self, words: list[str], comparison: str) -> tuple[str, int] | None:
        """For so many words."""
        for count in range(min(3, len(words)), 0, -1):
            phrase = " ".join(words[:count])
            if counted := COUNTED.fullmatch(phrase):
                return self._counted(int(counted[1]), counted[2], comparison), count
            same = SYNONYMS.get(phrase, ())
            alike = [word for word in DATE_WORDS if word in same or len(word.split()) == count]
            if near := nearest(phrase, alike) or nearest(phrase, DATE_WORDS, GLUED):
                return near, count
        return None

    def _counted(self, number: int, unit: str, comparison: str) -> str:
        if comparison != IS:
            return f"{'-' if self.past else '+'}{number}{unit[0]}"
        name = NAMES[unit[0]]
        return f"{'last' if self.past else 'next'} {number} {name}{'' if number == 1 else 's'}"


def _words(cursor: Cursor) -> list[str]:
    ahead = cursor.ahead(PHRASE_LIMIT)
    if ahead[0].kind is Kind.QUOTED:
        return [ahead[0].word]
    return [token.word for token in takewhile(lambda token: token.kind is Kind.WORD, ahead)]
