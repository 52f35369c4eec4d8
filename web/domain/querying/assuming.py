"""What is left to ask of a to-do where some of the answers are known already."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from web.domain.querying.terms import EVERYTHING, NOTHING, All, AnyOf, Not, Term, both, either

Known: TypeAlias = Callable[[Term], bool | None]
"""Whether a term that is made of no others is true there, or None where that is to be asked."""


def assuming(term: Term, known: Known) -> Term:
    """EVERYTHING and NOTHING are left only where nothing is to be asked."""
    match term:
        case Not(part=part):
            return _opposite(assuming(part, known))
        case All(parts=parts):
            left = _left(parts, known, EVERYTHING)
            return NOTHING if NOTHING in left else both(*left)
        case AnyOf(parts=parts):
            left = _left(parts, known, NOTHING)
            return EVERYTHING if EVERYTHING in left else either(*left)
        case _:
            answer = known(term)
            return term if answer is None else (EVERYTHING if answer else NOTHING)


def _left(parts: Iterable[Term], known: Known, idle: Term) -> list[Term]:
    """Without those that change nothing."""
    return [its for part in parts if (its := assuming(part, known)) != idle]


def _opposite(term: Term) -> Term:
    if term in (EVERYTHING, NOTHING):
        return NOTHING if term == EVERYTHING else EVERYTHING
    return Not(term)
