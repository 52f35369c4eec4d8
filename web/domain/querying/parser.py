"""Recursive descent: a query is branches of terms, a term may be negated or a group of branches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from web.domain.querying.errors import WrongQuery
from web.domain.querying.terms import Not, Term, both, either
from web.domain.querying.tokens import Kind, Token

DEPTH_LIMIT = 30
TERMS_LIMIT = 100
BETWEEN = frozenset({Kind.OR, Kind.CLOSE, Kind.END})


@dataclass(slots=True)
class Cursor:
    """Where the parser is in the tokens, of which the last is the end."""

    tokens: list[Token]
    place: int = 0

    @property
    def next(self) -> Token:
        return self.tokens[self.place]

    @property
    def last(self) -> Token:
        return self.tokens[self.place - 1]

    def take(self, *kinds: Kind) -> Token | None:
        """The next token if it is of these kinds. The end is never taken."""
        token = self.next
        if token.kind not in kinds or token.kind is Kind.END:
            return None
        self.place += 1
        return token

    def ahead(self, count: int) -> list[Token]:
        return self.tokens[self.place : self.place + count]

    def skip(self, count: int = 1) -> Token:
        """The last token that was skipped."""
        self.place += count
        return self.last

    def is_beside(self, what: Callable[[Token], bool]) -> bool:
        """Whether the last token has such a neighbour, unless it is negated."""
        before = self.tokens[self.place - 2] if self.place > 1 else None
        if before and before.kind is Kind.NOT:
            return False
        return what(self.next) or (before is not None and what(before))

    def expected(self, what: str, suggestion: str | None = None, count: int = 1) -> WrongQuery:
        """What is suggested stands for so many tokens."""
        after = f"After `{self.last.text}` " if self.place else ""
        problem = f"{after}I expected {what}, found {self.next.found}"
        length = self.ahead(count)[-1].end - self.next.column
        return WrongQuery(problem, self.next.column, suggestion, length)


ReadTerm = Callable[[Token, Cursor], Term]


@dataclass(slots=True)
class Parser:
    """`read_term` reads what one token, and those after it that belong to it, stand for."""

    cursor: Cursor
    read_term: ReadTerm
    depth: int = field(default=0, init=False)
    count: int = field(default=0, init=False)

    def whole(self) -> Term:
        term = self._branches()
        if self.cursor.next.kind is not Kind.END:
            raise WrongQuery("There is no `(` for this `)`", self.cursor.next.column)
        return term

    def _branches(self) -> Term:
        parts = [self._branch()]
        while self.cursor.take(Kind.OR):
            parts.append(self._branch())
        return either(*parts)

    def _branch(self) -> Term:
        parts = [self._factor()]
        while self.cursor.take(Kind.AND) or self.cursor.next.kind not in BETWEEN:
            parts.append(self._factor())
        return both(*parts)

    def _factor(self) -> Term:
        with self._deeper():
            if self.cursor.take(Kind.NOT):
                return Not(self._factor())
            if self.cursor.take(Kind.OPEN):
                return self._group(self.cursor.last)
            return self._term()

    def _group(self, opening: Token) -> Term:
        term = self._branches()
        if self.cursor.take(Kind.CLOSE):
            return term
        raise WrongQuery("This `(` is never closed; add a `)`", opening.column)

    def _term(self) -> Term:
        self.count += 1
        if self.count > TERMS_LIMIT:
            raise WrongQuery(f"A query can have {TERMS_LIMIT} terms at most", self.cursor.next.column)
        if self.cursor.next.kind is Kind.COMMA:
            raise WrongQuery(
                "A comma parts whole lists, so it cannot stand in `( )`", self.cursor.next.column
            )
        if self.cursor.next.kind in BETWEEN or self.cursor.next.kind is Kind.AND:
            raise self.cursor.expected("something to look for")
        return self.read_term(self.cursor.skip(), self.cursor)

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            raise WrongQuery(f"A query can be {DEPTH_LIMIT} groups deep at most", self.cursor.next.column)
        yield
        self.depth -= 1
