"""How far a query can reach along a date that its view sorts by: what lies beyond is never read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import reduce
from typing import NamedTuple

from web.domain.fields import Field
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import All, AnyOf, During, Is, Term


class Reach(NamedTuple):
    """From `since` up to but not `before`, by the wall clock; a side that is None is open."""

    since: dt.datetime | None = None
    before: dt.datetime | None = None

    def within(self, other: Reach) -> Reach:
        return Reach(_chosen(max, self.since, other.since), _chosen(min, self.before, other.before))

    def around(self, other: Reach) -> Reach:
        since = self.since and other.since and min(self.since, other.since)
        return Reach(since, self.before and other.before and max(self.before, other.before))


def reach(term: Term, field: Field, moment: Moment) -> Reach:
    """Never too short, though it may be longer than what the query finds."""
    match term:
        case During(field=its) if its is field:
            return Reach(term.since, term.before)
        case Is.OVERDUE if field is Field.DUE:
            return Reach(None, moment.local)
        case All(parts=parts) if parts:
            return reduce(Reach.within, (reach(part, field, moment) for part in parts))
        case AnyOf(parts=parts):
            return reduce(Reach.around, (reach(part, field, moment) for part in parts))
        case _:
            return Reach()


def _chosen(choose: Callable[..., dt.datetime], *sides: dt.datetime | None) -> dt.datetime | None:
    """Of the sides that are closed."""
    closed = [side for side in sides if side is not None]
    return choose(closed) if closed else None
