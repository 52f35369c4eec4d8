"""A view in streams, each of which an index has in order.

What sorts by a date comes in two, one for each way that dates are kept. They are merged by the clock of who
looks, which no index could know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.keys import DAY, INSTANT, NO_KEY, home_key
from web.domain.ordering import Ordering, SortKey, Value
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import Term
from web.infrastructure.persistence.looks import Look
from web.infrastructure.persistence.planned import Way, key_of
from web.infrastructure.persistence.query_sql import Split
from web.infrastructure.persistence.reach import reach
from web.infrastructure.persistence.sql import Sql


class Keyed(NamedTuple):
    key: SortKey
    look: Look

    @property
    def id(self) -> UUID:
        return self.look[0]


@dataclass(frozen=True, slots=True)
class Stream:
    ordering: Ordering
    moment: Moment
    split: Split | None = None

    def enter(self, key: SortKey) -> SortKey:
        """Any row's place as one between the rows of this stream."""
        first, *rest = key
        return (self._entered(str(first), self.split.way) if self.split else first, *rest)

    def conditions(self, term: Term) -> list[Sql]:
        """Which rows are its own."""
        first = self.ordering.first
        if self.split is None:
            return [Sql(f"{key_of(first)} IS NOT NULL")] if first.is_noted else []
        way, reached = self.split.way, reach(term, first, self.moment)
        return [way.kept(first), *way.between(first, *reached, self.moment.zone)]

    def _entered(self, key: str, way: Way) -> str:
        if way is Way.WALLS or key == NO_KEY:
            return home_key(key, self.moment.zone)
        if len(key) == INSTANT:
            return key
        instant = way.bound(dt.datetime.fromisoformat(key), self.moment.zone)
        # A day comes before all others of its first minute.
        return instant.removesuffix("Z") if len(key) == DAY else instant


def streams(ordering: Ordering, moment: Moment) -> list[Stream]:
    if ordering.first.is_planned:
        return [Stream(ordering, moment, Split(ordering.first, way)) for way in Way]
    return [Stream(ordering, moment)]


def in_order(rows: Iterable[Keyed], ordering: Ordering, zone: ZoneInfo, *, down: bool) -> list[Keyed]:
    """Within a stream as it is kept, so that where the clocks go back no row is skipped or shown again."""
    ordered = sorted(rows, reverse=down)
    if not ordering.first.is_planned:
        return ordered
    walls: list[Keyed] = []
    instants: list[Keyed] = []
    for keyed in ordered:
        (instants if _is_instant(keyed.key[0]) else walls).append(keyed)
    return list(merge(walls, instants, key=lambda keyed: ordering.at_home(keyed.key, zone), reverse=down))


def _is_instant(value: Value) -> bool:
    return isinstance(value, str) and len(value) == INSTANT
