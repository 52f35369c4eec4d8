"""From a row through the streams of a view, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from web.domain.keys import NO_KEY
from web.domain.ordering import Ordering, SortKey
from web.infrastructure.persistence.points import Point
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sql import Sql
from web.infrastructure.persistence.steps import Step, past
from web.infrastructure.persistence.streams import Stream


@dataclass(frozen=True, slots=True)
class Walk:
    """`count` rows from `start` on, or from the end that it comes from."""

    ordering: Ordering
    start: Point | None
    count: int
    backwards: bool = False

    def reaches(self, stream: Stream) -> bool:
        """The tiers come one after the other, in each its sections, and what has no date comes last."""
        if self.start is None or not self._is_elsewhere(stream):
            return True
        tier = stream.share.tier
        if tier != self.start.tier:
            is_later = tier > self.start.tier
        elif stream.shelf:
            is_later = stream.shelf.place > _place(self.start.key)
        else:
            is_later = not stream.dated
        return is_later != self.backwards

    def beyond(self, stream: Stream) -> list[Sql]:
        if self.start is None or self._is_elsewhere(stream):
            return []
        steps = list(self.steps())[stream.alike :]
        values = self._bounds(stream.enter(self.start.key))[stream.alike :]
        if len({step.falls for step in steps}) == 1:
            marks, columns = ", ".join("?" * len(steps)), ", ".join(step.column for step in steps)
            return [Sql(f"({columns}) {steps[0].sign} ({marks})", values)]
        return [Sql(f"{steps[0].column} {steps[0].sign}= ?", values[:1]), past(steps, values)]

    def _is_elsewhere(self, stream: Stream) -> bool:
        """Whether the stream ends before the start or begins behind it, as another tier or section does."""
        if self.start is None:
            return False
        tier, key = self.start
        if stream.shelf and stream.share.tier == tier:
            return stream.shelf.place != _place(key)
        return stream.share.tier != tier or stream.dated is (key[0] == NO_KEY)

    def bounded(self, select: Sql, stream: Stream) -> Sql:
        order = ", ".join(step.term for step in list(self.steps())[stream.alike :])
        return Sql(f"{select.text} ORDER BY {order} LIMIT ?", (*select.args, self.count))

    def steps(self) -> Iterator[Step]:
        """What has no date comes last: downwards its key is less than any."""
        for place, (field, descending) in enumerate(self.ordering.keys):
            column = key_of(field)
            if place and descending and field.is_planned:
                column = f"CASE {column} WHEN '{NO_KEY}' THEN '' ELSE {column} END"
            yield Step(column, descending != self.backwards)
        yield Step("id", self.ordering.directions[-1] != self.backwards)

    def _bounds(self, key: SortKey) -> SortKey:
        first, *rest = zip(key, self.ordering.directions, strict=True)
        return (first[0], *("" if value == NO_KEY and falls else value for value, falls in rest))


def _place(key: SortKey) -> SortKey:
    """Of a row in sections, behind its project. What SQLite computes is text."""
    _, position, id, *_ = key
    return position, UUID(str(id))
