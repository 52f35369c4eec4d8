"""The first pages of several lists, in as many statements as one of them takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from web.domain.fields import Field
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.looks import look_columns
from web.infrastructure.persistence.page_sql import page_sql
from web.infrastructure.persistence.shortlists import Shortlists, every_shortlist
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sources import ROWS
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.streams import Keyed, in_order
from web.infrastructure.persistence.walks import Walk

FIRST = 2
"""Columns before the sort values: which list it is, and the tier."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Of views of one book, at one moment."""

    engine: Engine
    book_id: UUID
    views: Sequence[View]
    moment: Moment

    async def read(self, count: int) -> list[list[Keyed]]:
        """So many rows of each, in its order."""
        shortlists = await every_shortlist(self.engine, self.book_id, self.views, self.moment)
        source = self._source(shortlists, count)
        rows: list[tuple[Any, ...]] = await self.engine.rows(source.text, source.args, lambda *row: row)
        return [self._of(part, view, rows)[:count] for part, view in enumerate(self.views)]

    def _of(self, part: int, view: View, rows: Sequence[tuple[Any, ...]]) -> list[Keyed]:
        places = [FIRST + self._fields.index(field) for field in view.ordering.fields]
        look = FIRST + len(self._fields)
        found = (
            Keyed(row[1], (*(row[place] for place in places), row[look]), row[look:])
            for row in rows
            if row[0] == part
        )
        return in_order(found, view.ordering, self.moment.zone, backwards=False)

    @property
    def _fields(self) -> list[Field]:
        """All that one of them is sorted by: rows of a statement have the same columns."""
        return [*dict.fromkeys(field for view in self.views for field in view.ordering.fields)]

    def _source(self, shortlists: Sequence[Shortlists], count: int) -> Sql:
        row = ROWS[self.engine.engine_type]
        each = (
            page_sql(self.book_id, view, self.moment, Walk(view.ordering, None, count), row, short)
            for view, short in zip(self.views, shortlists, strict=True)
        )
        parts = (
            Sql(f"SELECT {part} AS part, tier, hit FROM ({its.text}) AS list", its.args)  # noqa: S608
            for part, its in enumerate(each)
        )
        hits = joined(" UNION ALL ", parts)
        columns = joined(", ", [*map(Sql, map(key_of, self._fields)), look_columns(self.book_id)])
        page = Sql(f"FROM ({hits.text}) AS page CROSS JOIN todos WHERE todos.{row} = hit", hits.args)
        return joined(" ", [Sql("SELECT part, tier,"), columns, page])
