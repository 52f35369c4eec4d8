"""The states of a row. Each has indexes of its own, so that a query is asked of each state by itself."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import partial
from typing import NamedTuple

from web.domain.fields import Field
from web.domain.ordering import Ordering
from web.domain.querying.assuming import assuming
from web.domain.querying.terms import NOTHING, During, Is, Term, Undated
from web.domain.view import View
from web.infrastructure.persistence.sql import Sql


class State(Enum):
    """In the words of the partial indexes, which are not used otherwise."""

    OPEN = "completed_at IS NULL AND deleted_at IS NULL"
    COMPLETED = "completed_at IS NOT NULL AND deleted_at IS NULL"
    DELETED = "deleted_at IS NOT NULL"

    @property
    def kept(self) -> Sql:
        return Sql(self.value)

    def left_of(self, term: Term) -> Term:
        """What is left to ask of a row in this state."""
        known = KNOWN[self]
        return assuming(term, lambda part: known.get(part) if isinstance(part, Is) else None)


KNOWN = {
    State.OPEN: {Is.OPEN: True, Is.COMPLETED: False, Is.DELETED: False},
    State.COMPLETED: {Is.OPEN: False, Is.COMPLETED: True, Is.DELETED: False, Is.BLOCKING: False},
    State.DELETED: {Is.OPEN: False, Is.DELETED: True, Is.BLOCKING: False},
}
LACKING = {
    State.OPEN: {Field.COMPLETED, Field.DELETED},
    State.COMPLETED: {Field.DELETED},
    State.DELETED: set[Field](),
}
"""What is not noted of a row in that state, so that no order by it shows one."""


class Share(NamedTuple):
    """What a query asks of the rows in one state, or one tier of it."""

    state: State
    term: Term
    tier: int = 0

    @property
    def is_empty(self) -> bool:
        return self.term == NOTHING

    def where(self, field: Field, *, dated: bool) -> Share:
        """What is left to ask where it is known whether there is such a date."""
        return self._replace(term=assuming(self.term, partial(_known, field, dated)))


def states_of(ordering: Ordering) -> list[State]:
    """Those of whose rows it can show any."""
    return [state for state in State if LACKING[state].isdisjoint(ordering.fields)]


def whole_shares(view: View) -> list[Share]:
    """Of every state, all tiers in one."""
    whole = replace(view, is_ranked=False)
    return [share for state in states_of(view.ordering) for share in shares(whole, state)]


def shares(view: View, state: State) -> list[Share]:
    """Of each tier that may find something in that state."""
    left = [Share(state, state.left_of(term), tier) for tier, term in enumerate(view.tiers)]
    return [share for share in left if not share.is_empty]


def _known(field: Field, dated: bool, term: Term) -> bool | None:
    if term == Undated(field):
        return not dated
    asks = (isinstance(term, During) and term.field is field) or term in ASKING.get(field, ())
    return False if asks and not dated else None


ASKING = {Field.DUE: {Is.OVERDUE, Is.TIMELESS}, Field.START: {Is.WAITING}}
"""What is true only of what has that date."""
