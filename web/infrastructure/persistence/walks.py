"""From a row through the streams of a view, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.ordering import Ordering, SortKey
from web.infrastructure.persistence.planned import key_of
from web.infrastructure.persistence.sql import Sql
from web.infrastructure.persistence.streams import Stream


@dataclass(frozen=True, slots=True)
class Walk:
    """`count` rows from `start` on, or from the top; `down` is towards smaller values."""

    ordering: Ordering
    start: SortKey | None
    count: int
    down: bool

    def beyond(self, stream: Stream) -> list[Sql]:
        if self.start is None:
            return []
        marks = ", ".join("?" * len(self.start))
        comparison = f"({', '.join(self._keys)}) {'<' if self.down else '>'} ({marks})"
        return [Sql(comparison, stream.enter(self.start))]

    def bounded(self, select: Sql) -> Sql:
        order = ", ".join(f"{key} {'DESC' if self.down else 'ASC'}" for key in self._keys)
        return Sql(f"{select.text} ORDER BY {order} LIMIT ?", (*select.args, self.count))

    @property
    def _keys(self) -> list[str]:
        return [*map(key_of, self.ordering.fields), "id"]
