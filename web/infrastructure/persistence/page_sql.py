"""The statement that reads a page: each stream of the view by itself, no further than the page can reach."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias
from uuid import UUID

from web.domain.layout import Layout
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.lanes import SHOWN
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.shelves import shelves
from web.infrastructure.persistence.shortlists import Scope, Shortlist, Shortlists
from web.infrastructure.persistence.sort_keys import columns_of, key_of
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.states import Share, State, shares, states_of
from web.infrastructure.persistence.streams import Stream, in_columns, streams
from web.infrastructure.persistence.tiers import tier_of
from web.infrastructure.persistence.walks import Walk

Shares: TypeAlias = Sequence[Share]


@lru_cache(maxsize=256)
def page_sql(
    book_id: UUID, view: View, moment: Moment, walk: Walk, row: str, shortlists: Shortlists = ()
) -> Sql:
    """Tiers of rows, and as `hit` their `row` (rowid or id): more than that is read of the page's rows only.
    Of columns, the beginning of each, with the `lane` that it was read in and how many are there, as far as
    the walk goes. Kept, since whoever works in a list asks for it again and again within the minute."""
    return PageSql(book_id, view, moment, walk, row).of(dict(shortlists))


@dataclass(frozen=True, slots=True)
class PageSql:
    book_id: UUID
    view: View
    moment: Moment
    walk: Walk
    row: str

    def of(self, shortlists: dict[Scope, Shortlist]) -> Sql:
        parts = [part for state in states_of(self.view.ordering) for part in self._parts(state, shortlists)]
        if parts:
            return _united(parts)
        counted = ", '' AS lane, 0 AS total" if self.view.columns else ""
        return Sql(f"SELECT 0 AS tier, {self.row} AS hit{counted} FROM todos WHERE FALSE")  # noqa: S608

    def _parts(self, state: State, shortlists: dict[Scope, Shortlist]) -> list[Sql]:
        every = shares(self.view, state)
        lanes = self._lanes(every)
        for scope, listed in ((Scope(state), every), (Scope(state, 0), every[:1])):
            if lanes and listed and scope in shortlists:
                return [self._listed(listed, shortlists[scope], lanes)]
        return [self._chained(lane, self._walked) for lane in lanes]

    def _lanes(self, shares: Shares) -> list[list[Stream]]:
        """Streams one after the other, whose next row is always the next of the page or a later one."""
        lanes: dict[object, list[Stream]] = {}
        for share in shares:
            for stream in self._streams(share):
                if self.walk.reaches(stream):
                    lanes.setdefault((stream.column, stream.split and stream.split.way), []).append(stream)
        return list(lanes.values())

    def _streams(self, share: Share) -> list[Stream]:
        """Each column or section by itself, where there are some."""
        every = list(streams(self.view.ordering, share, self.moment))
        if self.view.columns:
            return [*in_columns(every, self.view.columns)]
        places = shelves(self.view)
        return [replace(stream, shelf=shelf) for shelf in places for stream in every] if places else every

    def _walked(self, stream: Stream) -> Sql:
        """Of several bounds of one column, SQLite takes the one that stands first: the closest."""
        book = Sql("book_id = ?", (self.book_id,))
        its = [*stream.conditions(), *stream.asked(self.book_id)]
        where = _where([*self.walk.beyond(stream), *stream.in_column(self.book_id), book, *its])
        hits = f"SELECT {stream.share.tier} AS tier, {self.row} AS hit FROM todos"  # noqa: S608
        return self.walk.bounded(joined(" ", [Sql(hits), where]), stream)

    def _listed(self, listed: Shares, shortlist: Shortlist, lanes: list[list[Stream]]) -> Sql:
        """What is on the list is read and asked once, and each stream takes its own of that. Other tiers are
        walked where the page has room for them."""
        tiers = {share.tier for share in listed}

        def read(stream: Stream) -> Sql:
            if stream.share.tier not in tiers:
                return self._walked(stream)
            sides = [*stream.in_column(self.book_id), *stream.sides()]
            its = [Sql("tier = ?", (stream.share.tier,)), *self.walk.beyond(stream), *sides]
            return self.walk.bounded(joined(" ", [Sql("SELECT tier, hit FROM found"), _where(its)]), stream)

        found, page = self._found(listed, shortlist), _united([self._chained(lane, read) for lane in lanes])
        return Sql(f"WITH found AS MATERIALIZED ({found.text}) {page.text}", (*found.args, *page.args))

    def _found(self, shares: Shares, shortlist: Shortlist) -> Sql:
        """What sorts them, of all. CROSS, or SQLite begins with what sorts."""
        fields = self.view.ordering.fields
        row, (hits, args, _) = f"todos.{shortlist.row}", shortlist.hits
        tier = tier_of([(share.tier, share.term) for share in shares], self.book_id, self.moment)
        keys = ", ".join(dict.fromkeys(column for field in fields for column in columns_of(field)))
        rows = f"{keys}, todos.id AS id, {row} AS hit FROM ({hits}) AS hits CROSS JOIN todos"
        noted = [Sql(f"{key_of(field)} IS NOT NULL") for field in fields if field.is_noted]
        of_book = Sql(f"{row} = hits.hit AND book_id = ?", (self.book_id,))
        term = shares[0].state.left_of(self.view.term) if len(shares) > 1 else shares[0].term
        its = condition(term, self.book_id, self.moment)
        where = _where([of_book, shares[0].state.kept, *noted, its])
        return joined(" ", [Sql("SELECT"), Sql(f"{tier.text}, {rows}", (*tier.args, *args)), where])

    def _chained(self, lane: Sequence[Stream], read: Callable[[Stream], Sql]) -> Sql:
        """No further than until there are enough."""
        links = [read(stream) for stream in (reversed(lane) if self.walk.backwards else lane)]
        whole = _united(links)
        if len(links) > 1:
            whole = Sql(f"{whole.text} LIMIT ?", (*whole.args, self.walk.count))
        return self._counted(lane[0], whole) if self.view.columns else whole

    def _counted(self, stream: Stream, lane: Sql) -> Sql:
        """What is counted stays in order."""
        column, way = stream.column, stream.split and stream.split.way
        name = f"{column and column.key} {stream.share.state.name} {way}"
        its = (
            f"SELECT tier, hit, CAST(? AS text) AS lane, count(*) OVER () AS total FROM ({lane.text}) AS lane"  # noqa: S608
        )
        return Sql(f"{its} LIMIT ?", (name, *lane.args, SHOWN[Layout.BOARD]))


def _where(conditions: list[Sql]) -> Sql:
    met = joined(" AND ", conditions)
    return Sql(f"WHERE {met.text}" if met.text else "", met.args)


def _united(parts: list[Sql]) -> Sql:
    if len(parts) == 1:
        return parts[0]
    return joined(" UNION ALL ", [Sql(f"SELECT * FROM ({part.text}) AS stream", part.args) for part in parts])  # noqa: S608
