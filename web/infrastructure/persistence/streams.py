"""A view in streams, each of which an index has in order.

What sorts by a date comes in two: days and floating times go by the wall clock, zoned times by their
instants. They are merged by the clock of who looks, which no index could know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import merge
from typing import NamedTuple
from zoneinfo import ZoneInfo

from web.application.reading import TodoRow
from web.domain.fields import Field
from web.domain.keys import DAY, INSTANT, NO_KEY, bound_instant, bound_key, home_key, instant_key
from web.domain.ordering import Ordering, SortKey, Value
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import Term
from web.infrastructure.persistence.query_sql import between
from web.infrastructure.persistence.reach import Reach, reach
from web.infrastructure.persistence.sql import Sql


class Keyed(NamedTuple):
    key: SortKey
    row: TodoRow


@dataclass(frozen=True, slots=True)
class Stream:
    """`conditions` tell its rows from the others; `entered` is any row's sort value as one of this stream."""

    conditions: tuple[Sql, ...]
    entered: Callable[[Value], Value]

    def enter(self, key: SortKey) -> SortKey:
        first, *rest = key
        return (self.entered(first), *rest)


def streams(term: Term, ordering: Ordering, moment: Moment) -> list[Stream]:
    field = ordering.first
    if field.is_planned:
        reached = reach(term, field, moment)
        return [_walls(field, reached, moment.zone), _instants(field, reached, moment.zone)]
    present = (Sql(f"{field.attribute} IS NOT NULL"),) if field.is_noted else ()
    return [Stream(present, lambda value: value)]


def column(field: Field) -> str:
    return f"{field}_key" if field.is_planned else field.attribute


def in_order(rows: Iterable[Keyed], ordering: Ordering, zone: ZoneInfo, *, backwards: bool) -> list[Keyed]:
    """Within a stream as it is kept, so that where the clocks go back no row is skipped or shown again."""
    down = ordering.descending != backwards
    walls: list[Keyed] = []
    instants: list[Keyed] = []
    for keyed in sorted(rows, reverse=down):
        (instants if _is_instant(keyed.key[0]) else walls).append(keyed)
    return list(merge(walls, instants, key=lambda keyed: ordering.at_home(keyed.key, zone), reverse=down))


def _walls(field: Field, reached: Reach, zone: ZoneInfo) -> Stream:
    name = column(field)
    since = reached.since and bound_key(reached.since)
    before = bound_key(reached.before) if reached.before else since and NO_KEY
    its = (Sql(f"length({name}) < {INSTANT}"), *between(name, since, before))
    return Stream(its, lambda value: home_key(str(value), zone))


def _instants(field: Field, reached: Reach, zone: ZoneInfo) -> Stream:
    name = column(field)
    since, before = (wall and instant_key(bound_instant(wall, zone)) for wall in reached)
    its = (Sql(f"length({name}) = {INSTANT}"), *between(name, since, before))
    return Stream(its, lambda value: _as_instant(str(value), zone))


def _as_instant(key: str, zone: ZoneInfo) -> str:
    """That of a day comes before all others of its minute, as the day does."""
    if key == NO_KEY or len(key) == INSTANT:
        return key
    instant = instant_key(bound_instant(dt.datetime.fromisoformat(key), zone))
    return instant.removesuffix("Z") if len(key) == DAY else instant


def _is_instant(value: Value) -> bool:
    return isinstance(value, str) and len(value) == INSTANT
