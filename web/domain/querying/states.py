"""Only open to-dos are meant, unless a `|` branch of the query names a state, and then in that branch."""

from __future__ import annotations

from web.domain.querying.terms import All, AnyOf, Is, Not, Term

STATES = frozenset({Is.OPEN, Is.COMPLETED, Is.DELETED})
TRASH = frozenset({Is.OPEN, Is.DELETED})


def with_default(term: Term) -> Term:
    """A branch that names any state sees what is completed; only one that says `deleted` sees Trash."""
    return _guarded(_guarded(term, STATES, Not(Is.COMPLETED)), TRASH, Not(Is.DELETED))


def _guarded(term: Term, states: frozenset[Is], default: Term) -> Term:
    """With `default` in every branch that names none of `states`."""
    if not _mentions(term, states):
        return All((*term.parts, default)) if isinstance(term, All) else All((term, default))
    match term:
        case AnyOf(parts=parts):
            return AnyOf(tuple(_guarded(part, states, default) for part in parts))
        case All(parts=parts) if not _names(term, states):
            return All(
                tuple(_guarded(part, states, default) if _mentions(part, states) else part for part in parts)
            )
        case _:
            return term


def _names(term: Term, states: frozenset[Is]) -> bool:
    """Whether all its branches name one of `states`, since it stands outside of them."""
    if isinstance(term, All):
        return any(_names(part, states) for part in term.parts)
    return not isinstance(term, AnyOf) and _mentions(term, states)


def _mentions(term: Term, states: frozenset[Is]) -> bool:
    match term:
        case Is():
            return term in states
        case Not(part=part):
            return _mentions(part, states)
        case AnyOf(parts=parts) | All(parts=parts):
            return any(_mentions(part, states) for part in parts)
        case _:
            return False
