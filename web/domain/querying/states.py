"""Only open to-dos are meant, unless a branch of the query names a state."""

from __future__ import annotations

from web.domain.querying.terms import All, AnyOf, Is, Not, Term, both, either

STATES = frozenset({Is.OPEN, Is.COMPLETED, Is.DELETED})
TRASH = frozenset({Is.DELETED})


def with_default(term: Term) -> Term:
    """A branch that names any state sees what is completed; only one that says `deleted` sees Trash."""
    lifted, trash = _naming(term, STATES), _naming(term, TRASH)
    if lifted is None:
        return All((term, Is.OPEN))
    if trash is term:
        return term
    if trash is None and lifted is term:
        return All((term, Not(Is.DELETED)))
    seen: tuple[Term, ...] = (Is.OPEN, All((lifted, Not(Is.DELETED))))
    return All((term, AnyOf((*seen, trash) if trash else seen)))


def _naming(term: Term, states: frozenset[Is]) -> Term | None:
    """What `term` finds through branches that name one of `states`; itself, if all its branches do."""
    match term:
        case AnyOf(parts=parts):
            found = _found(parts, states)
            return term if list(parts) == found else _either(found)
        case All(parts=parts):
            found = _found(parts, states)
            return term if set(map(id, parts)) & set(map(id, found)) else _narrowed(term, found)
        case _:
            return term if _mentions(term, states) else None


def _found(parts: tuple[Term, ...], states: frozenset[Is]) -> list[Term]:
    return [found for part in parts if (found := _naming(part, states))]


def _either(found: list[Term]) -> Term | None:
    return either(*found) if found else None


def _narrowed(term: Term, found: list[Term]) -> Term | None:
    return both(term, either(*found)) if found else None


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
