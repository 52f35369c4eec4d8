"""What a search for words shows first: the same to-dos, in tiers of how closely they match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from web.domain.querying.terms import All, AnyOf, Closeness, Not, Term, Words

WORDS_LIMIT = 8
"""Of a query with more, no to-do is a better match than another."""


@lru_cache(maxsize=1024)
def tiers(term: Term) -> tuple[Term, ...]:
    """Each to-do that the term finds is found by one of them: where its content has the words whole, where it
    has them begun, and where one is in its notes alone."""
    if not 0 < len(list(_words(term))) <= WORDS_LIMIT:
        return (term,)
    whole, begun = (_closer(term, closeness) for closeness in (Closeness.WHOLE, Closeness.BEGUN))
    return (whole, All((begun, Not(whole))), All((term, Not(begun))))


def _words(term: Term) -> Iterator[Words]:
    """Those that are looked for, not those that are to be missing."""
    match term:
        case Words():
            yield term
        case All(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _words(part)


def _closer(term: Term, closeness: Closeness) -> Term:
    match term:
        case Words():
            return replace(term, closeness=closeness)
        case All(parts=parts):
            return All(tuple(_closer(part, closeness) for part in parts))
        case AnyOf(parts=parts):
            return AnyOf(tuple(_closer(part, closeness) for part in parts))
        case _:
            return term
