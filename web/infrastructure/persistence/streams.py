"""A view in streams, each of which an index has in order.

What sorts by a date comes in two, one for each way that dates are kept. They are merged by the clock of who
looks, which no index could know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.column import Column
from web.domain.fields import Field
from web.domain.keys import DAY, INSTANT, NO_KEY, home_key
from web.domain.ordering import IN_SECTIONS, Ordering, Rank, SortKey, Value
from web.domain.phrases.moment import Moment
from web.domain.querying.reach import reach
from web.domain.querying.terms import Term, both, parts_of
from web.infrastructure.persistence.leading import is_one_project, leads
from web.infrastructure.persistence.looks import Look
from web.infrastructure.persistence.planned import Way
from web.infrastructure.persistence.points import Point
from web.infrastructure.persistence.query_sql import Split, condition, noted_between
from web.infrastructure.persistence.shelves import Shelf
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sql import Sql
from web.infrastructure.persistence.states import Share


class Keyed(NamedTuple):
    tier: int
    key: SortKey
    look: Look

    @property
    def id(self) -> UUID:
        return self.look[0]

    @property
    def point(self) -> Point:
        return Point(self.tier, self.key)


TIER_AND_KEY = itemgetter(0, 1)


@dataclass(frozen=True, slots=True)
class Stream:
    """Where it is sorted by a date first, its rows are either all `dated` or all without."""

    ordering: Ordering
    moment: Moment
    share: Share
    split: Split | None = None
    dated: bool | None = None
    shelf: Shelf | None = None
    column: Column | None = None

    @property
    def alike(self) -> int:
        """How many values at the beginning of their keys all its rows have alike."""
        if self.shelf:
            return len(IN_SECTIONS)
        alike = self.column.alike if self.column else 0
        by_project = self.ordering.fields[alike : alike + 1] == (Field.PROJECT,)
        return alike + int(self.dated is False or (by_project and any(map(is_one_project, self._parts))))

    def enter(self, key: SortKey) -> SortKey:
        """Any row's place as one between the rows of this stream."""
        first, *rest = key
        return (self._entered(str(first), self.split.way) if self.split else first, *rest)

    def conditions(self) -> list[Sql]:
        """Where its rows are, in the words of the indexes. Of several bounds, SQLite takes the first."""
        noted = [Sql(f"{key_of(field)} IS NOT NULL") for field in self.ordering.fields if field.is_noted]
        return [*self._reached(), self.share.state.kept, *noted, *self.sides()]

    def in_column(self, book_id: UUID) -> list[Sql]:
        """In the words of an index, too: the closest bounds there are."""
        its = parts_of(self.column.term) if self.column else ()
        return [condition(part, book_id, self.moment, self.split) for part in its]

    def asked(self, book_id: UUID) -> list[Sql]:
        """Behind `IS TRUE` nothing tempts a database into an index that leads away from the order."""
        leading = [part for part in self._parts if leads(part, self.ordering)]
        others = both(*(part for part in self._parts if part not in leading))
        rest = condition(others, book_id, self.moment, self.split)
        return [
            *(condition(part, book_id, self.moment, self.split) for part in leading),
            Sql(f"{rest.text} IS TRUE", rest.args, rest.depth),
        ]

    @property
    def _parts(self) -> tuple[Term, ...]:
        return parts_of(self.share.term)

    def sides(self) -> list[Sql]:
        """Which rows of its share are its own."""
        if self.shelf:
            return [self.shelf.its]
        if self.split is None:
            return []
        field, way = self.split
        key = key_of(field)
        dated = Sql(f"{key} <> '{NO_KEY}' AND {key} < '{NO_KEY}'")
        return [way.kept(field), dated if self.dated else Sql(f"{key} = '{NO_KEY}'")]

    def _reached(self) -> list[Sql]:
        first, zone = self.ordering.first.field, self.moment.zone
        reached = reach(self.share.term, first, self.moment)
        if self.dated and self.split:
            return self.split.way.between(first, *reached, zone)
        return noted_between(first, *reached, zone) if first.is_noted else []

    def _entered(self, key: str, way: Way) -> str:
        if way is Way.WALLS or key == NO_KEY:
            return home_key(key, self.moment.zone)
        if len(key) == INSTANT:
            return key
        instant = way.bound(dt.datetime.fromisoformat(key), self.moment.zone)
        # A day comes before all others of its first minute.
        return instant.removesuffix("Z") if len(key) == DAY else instant


def streams(ordering: Ordering, share: Share, moment: Moment) -> list[Stream]:
    """What has no date comes after all walls; only the instants stand among them."""
    first = ordering.first.field
    if not first.is_planned:
        return [Stream(ordering, moment, share)]
    dated, undated = (share.where(first, dated=dated) for dated in (True, False))
    walls, instants = (Stream(ordering, moment, dated, Split(first, way), dated=True) for way in Way)
    rest = Stream(ordering, moment, undated, Split(first, Way.WALLS), dated=False)
    return [stream for stream in (walls, rest, instants) if not stream.share.is_empty]


def in_columns(streams: Sequence[Stream], columns: Iterable[Column]) -> Iterator[Stream]:
    """Of each, those that can have rows of it."""
    for column in columns:
        for stream in streams:
            first, its = stream.ordering.first.field, stream.share._replace(term=column.term)
            if stream.dated is None or not its.where(first, dated=stream.dated).is_empty:
                yield replace(stream, column=column)


def in_order(rows: Iterable[Keyed], ordering: Ordering, zone: ZoneInfo, *, backwards: bool) -> list[Keyed]:
    """Within a stream as it is kept, so that where the clocks go back no row is skipped or shown again."""
    falls = any(ordering.directions)
    rank = ordering.rank if falls else _as_it_is
    place = (lambda keyed: (keyed.tier, rank(keyed.key))) if falls else TIER_AND_KEY
    ordered = sorted(rows, key=place, reverse=backwards)
    if not ordering.first.field.is_planned:
        return ordered
    walls: list[Keyed] = []
    instants: list[Keyed] = []
    for keyed in ordered:
        (instants if _is_instant(keyed.key[0]) else walls).append(keyed)

    def at_home(keyed: Keyed) -> tuple[int, Rank]:
        return keyed.tier, rank(ordering.at_home(keyed.key, zone))

    return list(merge(walls, instants, key=at_home, reverse=backwards)) if instants else walls


def _as_it_is(key: SortKey) -> Rank:
    """Nothing falls: what comes first is less."""
    return key


def _is_instant(value: Value) -> bool:
    return isinstance(value, str) and len(value) == INSTANT
