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

from web.domain.fields import Field
from web.domain.keys import DAY, INSTANT, NO_KEY, home_key
from web.domain.ordering import Ordering, Rank, SortKey, Value
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import Term
from web.infrastructure.persistence.looks import Look
from web.infrastructure.persistence.planned import Way, key_of
from web.infrastructure.persistence.query_sql import Split, noted_between
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
    dated: bool | None = None
    """What has no date may be a stream of its own: downwards, since its key would come first."""

    def enter(self, key: SortKey) -> SortKey:
        """Any row's place as one between the rows of this stream."""
        first, *rest = key
        return (self._entered(str(first), self.split.way) if self.split else first, *rest)

    def conditions(self, term: Term) -> list[Sql]:
        """Which rows are its own."""
        noted = [Sql(f"{key_of(field)} IS NOT NULL") for field in self.ordering.fields if field.is_noted]
        if self.split is None:
            first = self.ordering.first.field
            bounds = (*reach(term, first, self.moment), self.moment.zone)
            return [*noted, *noted_between(first, *bounds)] if first.is_noted else noted
        field, way = self.split
        side = [Sql(f"{key_of(field)} {'<>' if self.dated else '='} '{NO_KEY}'")]
        dated = side if self.dated is not None else []
        reached = reach(term, field, self.moment)
        return [way.kept(field), *dated, *way.between(field, *reached, self.moment.zone), *noted]

    def _entered(self, key: str, way: Way) -> str:
        if way is Way.WALLS or key == NO_KEY:
            return home_key(key, self.moment.zone)
        if len(key) == INSTANT:
            return key
        instant = way.bound(dt.datetime.fromisoformat(key), self.moment.zone)
        # A day comes before all others of its first minute.
        return instant.removesuffix("Z") if len(key) == DAY else instant


def streams(ordering: Ordering, moment: Moment) -> list[Stream]:
    first, descending = ordering.first
    if not first.is_planned:
        return [Stream(ordering, moment)]
    if first is Field.DUE and not descending:
        return [Stream(ordering, moment, Split(first, way)) for way in Way]
    undated = Stream(ordering, moment, Split(first, Way.WALLS), dated=False)
    return [*(Stream(ordering, moment, Split(first, way), dated=True) for way in Way), undated]


def in_order(rows: Iterable[Keyed], ordering: Ordering, zone: ZoneInfo, *, backwards: bool) -> list[Keyed]:
    """Within a stream as it is kept, so that where the clocks go back no row is skipped or shown again."""
    rank = ordering.rank if any(ordering.directions) else _as_it_is
    ordered = sorted(rows, key=lambda keyed: rank(keyed.key), reverse=backwards)
    if not ordering.first.field.is_planned:
        return ordered
    walls: list[Keyed] = []
    instants: list[Keyed] = []
    for keyed in ordered:
        (instants if _is_instant(keyed.key[0]) else walls).append(keyed)

    def at_home(keyed: Keyed) -> Rank:
        return rank(ordering.at_home(keyed.key, zone))

    return list(merge(walls, instants, key=at_home, reverse=backwards)) if instants else walls


def _as_it_is(key: SortKey) -> Rank:
    """Nothing falls: what comes first is less."""
    return key


def _is_instant(value: Value) -> bool:
    return isinstance(value, str) and len(value) == INSTANT
