"""What a single term of a query stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt

from web.domain.fields import DATES, Field
from web.domain.person import ME
from web.domain.phrases.moment import Moment
from web.domain.priority import Priority
from web.domain.querying.comparisons import AFTER, BEFORE, IS, IS_NOT, SINCE, UNTIL
from web.domain.querying.dates import Dates, during
from web.domain.querying.errors import NoSuchField, WrongQuery, nearest
from web.domain.querying.fields import FIELDS
from web.domain.querying.parser import Cursor
from web.domain.querying.spans import day_span, read_span
from web.domain.querying.terms import (
    EVERYTHING,
    All,
    Mine,
    Not,
    PersonNamed,
    Priorities,
    ProjectNamed,
    SectionNamed,
    TagNamed,
    Term,
    Words,
)
from web.domain.querying.tokens import Kind, Token, unquoted
from web.domain.querying.words import (
    ALIASES,
    HAS,
    NAMED_DAYS,
    NO,
    WORDS,
)
from web.domain.searching import word_line
from web.domain.text import fold

COMPARES = {IS: eq, BEFORE: lt, UNTIL: le, AFTER: gt, SINCE: ge}


@dataclass(frozen=True, slots=True)
class Reader:
    moment: Moment

    def read(self, token: Token, cursor: Cursor) -> Term:
        match token.kind:
            case Kind.PROJECT | Kind.SUBTREE:
                return _project(token, cursor)
            case Kind.TAG | Kind.SECTION:
                name = fold(token.name)
                return TagNamed(name) if token.kind is Kind.TAG else SectionNamed(name)
            case Kind.PERSON:
                return Mine() if token.word == ME else PersonNamed(fold(token.name))
            case Kind.FIELD:
                return self._field(token, cursor)
            case Kind.WORD:
                return self._word(token, cursor)
            case _:
                return _text(token, cursor)

    def _word(self, token: Token, cursor: Cursor) -> Term:
        if token.word == "no" and cursor.next.kind is Kind.WORD:
            return _no(token, cursor)
        if token.word in NAMED_DAYS:
            return during(Field.DUE, read_span(token.word, self.moment) or day_span(self.moment.today))
        if token.word[0] == "p" and token.word[1:].isdecimal() and token.word not in WORDS:
            raise WrongQuery(f"Priorities are p1 to p4, found {token.found}", token.column)
        return WORDS.get(token.word) or _text(token, cursor)

    def _field(self, token: Token, cursor: Cursor) -> Term:
        name, comparison = token.field
        if comparison == IS_NOT:
            return Not(self._compared(token, name, IS, cursor))
        return self._compared(token, name, comparison, cursor)

    def _compared(self, token: Token, name: str, comparison: str, cursor: Cursor) -> Term:
        if name in DATES:
            field = Field(name)
            return during(field, Dates(self.moment, past=field.is_noted).read(comparison, cursor))
        if name == "has":
            return _has(cursor)
        if name == "p":
            return _priorities(comparison, cursor)
        problem = f"There is no field `{name}`; put it in quotes to search for it"
        raise NoSuchField(problem, token.column, nearest(name, FIELDS), len(name))


def _project(token: Token, cursor: Cursor) -> Term:
    """`#Home/Bills` is the section of that project."""
    project = ProjectNamed(fold(token.name))
    if not token.touches(cursor.next) or not cursor.next.text.startswith("/"):
        return project
    return All((project, SectionNamed(fold(unquoted(cursor.skip().text[1:])))))


def _text(token: Token, cursor: Cursor) -> Term:
    """A dash or a question mark beside a word is no more than it is in a to-do."""
    line = word_line(token.name)
    if line:
        return Words(line)
    if cursor.is_beside(_says_something):
        return EVERYTHING
    raise WrongQuery(f"There is no letter or digit to look for in {token.found}", token.column)


def _says_something(token: Token) -> bool:
    return token.kind is Kind.WORD and word_line(token.name) != ""


def _no(no: Token, cursor: Cursor) -> Term:
    """Of words that mean nothing together, `no` is one to look for."""
    what = _one_of(NO, cursor)
    return NO[what] if what else _text(no, cursor)


def _one_of(known: Mapping[str, Term], cursor: Cursor) -> str | None:
    """The two words that come, or the one, if they mean something there."""
    for count in (2, 1):
        words = cursor.ahead(count)
        what = " ".join(word.word for word in words)
        if what in known and all(word.kind is Kind.WORD for word in words):
            cursor.skip(count)
            return what
    return None


def _has(cursor: Cursor) -> Term:
    if what := _one_of(HAS, cursor):
        return HAS[what]
    known = ", ".join(what for what in HAS if what not in ALIASES)
    raise cursor.expected(f"one of {known}", nearest(cursor.next.word, HAS))


def _priorities(comparison: str, cursor: Cursor) -> Term:
    if cursor.next.text not in map(str, Priority):
        raise cursor.expected("a priority from 1 to 4")
    bound = int(cursor.skip().text)
    return Priorities(tuple(number for number in map(int, Priority) if COMPARES[comparison](number, bound)))
