"""The statement that reads a page: each stream of the view by itself, no further than the page can reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from web.domain.ordering import BY_DUE, LAST_COMPLETED, LAST_DELETED, MANUAL
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.shortlists import Shortlist, Shortlists
from web.infrastructure.persistence.sort_keys import columns_of, key_of
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.states import Share, shares
from web.infrastructure.persistence.streams import Chain, Stream, streams
from web.infrastructure.persistence.walks import Walk

INDEXED = (MANUAL, BY_DUE, LAST_COMPLETED, LAST_DELETED)
"""The orders of the built-in views, which no rows are sorted for."""


@lru_cache(maxsize=256)
def page_sql(
    book_id: UUID, view: View, moment: Moment, walk: Walk, columns: Sql, shortlists: Shortlists = ()
) -> Sql:
    """Kept, since whoever works in a list asks for it again and again within the minute."""
    return PageSql(book_id, view, moment, walk, columns).of(dict(shortlists))


@dataclass(frozen=True, slots=True)
class PageSql:
    book_id: UUID
    view: View
    moment: Moment
    walk: Walk
    columns: Sql

    def of(self, shortlists: dict[object, Shortlist]) -> Sql:
        parts: list[Sql] = []
        for share in shares(self.view.term, self.view.ordering):
            chains = self._chains(share)
            shortlist = shortlists.get(share.state)
            if shortlist and chains:
                parts.append(self._listed(share, chains, shortlist))
            else:
                parts += [self._chained(chain, self._walked) for chain in chains]
        return _united(parts) if parts else self._select(Sql("todos WHERE FALSE"))

    def _chains(self, share: Share) -> list[Chain]:
        every = streams(self.view.ordering, share, self.moment)
        reached = [tuple(stream for stream in chain if self.walk.reaches(stream)) for chain in every]
        return [chain for chain in reached if chain]

    def _walked(self, stream: Stream) -> Sql:
        """Of several bounds of one column, SQLite takes the one that stands first: the closest."""
        book = Sql("book_id = ?", (self.book_id,))
        its = [*stream.conditions(), *stream.asked(self.book_id)]
        where = _where([*self.walk.beyond(stream), book, *its])
        if stream.ordering in INDEXED:
            return self.walk.bounded(self._select(joined(" ", [Sql("todos"), where])), stream)
        return self._page(joined(" ", [Sql("SELECT id AS hit FROM todos"), where]), "id", stream)

    def _listed(self, share: Share, chains: Iterable[Chain], shortlist: Shortlist) -> Sql:
        """What is on the list is read and asked once, and each stream takes its own of that."""
        found = self._found(share, shortlist)

        def taken(stream: Stream) -> Sql:
            where = _where([*self.walk.beyond(stream), *stream.sides()])
            return self._page(joined(" ", [Sql("SELECT hit FROM found"), where]), shortlist.row, stream)

        taking = _united([self._chained(chain, taken) for chain in chains])
        return Sql(f"WITH found AS MATERIALIZED ({found.text}) {taking.text}", (*found.args, *taking.args))

    def _found(self, share: Share, shortlist: Shortlist) -> Sql:
        """What sorts them, of all. CROSS, or SQLite begins with what sorts."""
        row, (hits, args, _) = f"todos.{shortlist.row}", shortlist.hits
        fields = self.view.ordering.fields
        keys = ", ".join(dict.fromkeys(column for field in fields for column in columns_of(field)))
        of_book = Sql(f"{row} = hits.hit AND book_id = ?", (self.book_id,))
        noted = [Sql(f"{key_of(field)} IS NOT NULL") for field in fields if field.is_noted]
        its = condition(share.term, self.book_id, self.moment)
        where = _where([of_book, share.state.kept, *noted, its])
        rows = f"SELECT {keys}, todos.id AS id, {row} AS hit FROM ({hits}) AS hits CROSS JOIN todos"  # noqa: S608
        return joined(" ", [Sql(rows, args), where])

    def _chained(self, chain: Chain, read: Callable[[Stream], Sql]) -> Sql:
        """No further than until there are enough."""
        links = [read(stream) for stream in (reversed(chain) if self.walk.backwards else chain)]
        if len(links) == 1:
            return links[0]
        whole = _united(links)
        return Sql(f"{whole.text} LIMIT ?", (*whole.args, self.walk.count))

    def _page(self, hits: Sql, row: str, stream: Stream) -> Sql:
        """More than what sorts them is read of the page's rows only."""
        page = self.walk.bounded(hits, stream)
        return self._select(Sql(f"({page.text}) AS page CROSS JOIN todos WHERE todos.{row} = hit", page.args))

    def _select(self, source: Sql) -> Sql:
        return joined(" ", [Sql("SELECT"), self.columns, Sql("FROM"), source])


def _where(conditions: list[Sql]) -> Sql:
    met = joined(" AND ", conditions)
    return Sql(f"WHERE {met.text}" if met.text else "", met.args)


def _united(parts: list[Sql]) -> Sql:
    if len(parts) == 1:
        return parts[0]
    return joined(" UNION ALL ", [Sql(f"SELECT * FROM ({part.text}) AS stream", part.args) for part in parts])  # noqa: S608
