"""What a single term of a query stands for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from web.domain.fields import DATES, Field
from web.domain.phrases.moment import Moment
from web.domain.priority import Priority
from web.domain.querying.errors import WrongQuery, nearest
from web.domain.querying.parser import Cursor
from web.domain.querying.parts import SETTINGS
from web.domain.querying.spans import DATE_WORDS, Span, day_span, read_span
from web.domain.querying.terms import (
    All,
    During,
    Is,
    Priorities,
    ProjectNamed,
    SectionNamed,
    TagNamed,
    Term,
    Words,
)
from web.domain.querying.tokens import Kind, Token
from web.domain.querying.words import (
    HAS,
    NO,
    NOT_YET,
    NOT_YET_HAS,
    PEOPLE,
    WORDS,
)
from web.domain.searching import word_line
from web.domain.text import fold

PHRASE_LIMIT = 6
IMPLIED = {Field.COMPLETED: Is.COMPLETED, Field.DELETED: Is.DELETED}
FIELDS = (*sorted(DATES), "has", "p", *SETTINGS)


@dataclass(frozen=True, slots=True)
class Reader:
    moment: Moment

    def read(self, token: Token, cursor: Cursor) -> Term:
        match token.kind:
            case Kind.PROJECT | Kind.SUBTREE:
                return ProjectNamed(fold(token.name))
            case Kind.TAG:
                return TagNamed(fold(token.name))
            case Kind.SECTION:
                return SectionNamed(fold(token.name))
            case Kind.PERSON:
                raise _not_yet(PEOPLE, token)
            case Kind.FIELD:
                return self._field(token, cursor)
            case Kind.WORD:
                return self._word(token, cursor)
            case _:
                return _text(token)

    def _word(self, token: Token, cursor: Cursor) -> Term:
        if token.word in NOT_YET:
            raise _not_yet(NOT_YET[token.word], token)
        if token.word == "no" and cursor.next.kind is Kind.WORD:
            return _no(token, cursor)
        if token.word in ("today", "tomorrow"):
            return _during(Field.DUE, read_span(token.word, self.moment) or day_span(self.moment.today))
        if token.word[0] == "p" and token.word[1:].isdecimal() and token.word not in WORDS:
            raise WrongQuery(f"Priorities are p1 to p4, found {token.found}", token.column)
        return WORDS.get(token.word) or _text(token)

    def _field(self, token: Token, cursor: Cursor) -> Term:
        name, comparison = token.field
        if name in DATES:
            field = Field(name)
            return _during(field, self._span(cursor, past=field.is_noted).compared(comparison))
        if name == "has":
            return _has(cursor)
        if name == "p":
            return _priorities(comparison, cursor)
        problem = f"There is no field `{name}`; put it in quotes to search for it"
        raise WrongQuery(problem, token.column, nearest(name, FIELDS))

    def _span(self, cursor: Cursor, *, past: bool) -> Span:
        """The longest run of words that is a date, or a quoted one."""
        ahead = cursor.ahead(PHRASE_LIMIT)
        words = [token.word for token in takewhile(lambda token: token.kind is Kind.WORD, ahead)]
        if ahead[0].kind is Kind.QUOTED:
            words = [ahead[0].word]
        for count in range(len(words), 0, -1):
            if span := read_span(" ".join(words[:count]), self.moment, past=past):
                cursor.skip(count)
                return span
        raise cursor.expected("a date", nearest(cursor.next.word, DATE_WORDS))


def _during(field: Field, span: Span) -> Term:
    """Only what is completed has a day of completion: to ask for it is to name the state."""
    during = During(field, span.since, span.before)
    return All((IMPLIED[field], during)) if field in IMPLIED else during


def _text(token: Token) -> Term:
    line = word_line(token.name)
    if line:
        return Words(line)
    raise WrongQuery(f"There is no letter or digit to look for in {token.found}", token.column)


def _no(no: Token, cursor: Cursor) -> Term:
    """Of two words that mean nothing together, `no` is a word to look for."""
    what = cursor.next.word
    return NO[cursor.skip().word] if what in NO else _text(no)


def _not_yet(sentence: str, token: Token) -> WrongQuery:
    return WrongQuery(f"{sentence}; in quotes {token.found} is a word to search for", token.column)


def _has(cursor: Cursor) -> Term:
    what = cursor.next.word
    if what in HAS:
        return HAS[cursor.skip().word]
    if what in NOT_YET_HAS:
        raise WrongQuery(NOT_YET_HAS[what], cursor.next.column)
    raise cursor.expected(f"one of {', '.join(HAS)}", nearest(what, HAS))


def _priorities(comparison: str, cursor: Cursor) -> Term:
    if cursor.next.text not in map(str, Priority):
        raise cursor.expected("a priority from 1 to 4")
    bound = int(cursor.skip().text)
    return Priorities(tuple(number for number in map(int, Priority) if _compares(number, comparison, bound)))


def _compares(number: int, comparison: str, bound: int) -> bool:
    match comparison:
        case "<":
            return number < bound
        case "<=":
            return number <= bound
        case ">":
            return number > bound
        case ">=":
            return number >= bound
        case _:
            return number == bound
