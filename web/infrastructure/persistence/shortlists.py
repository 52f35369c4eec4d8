"""A short way to a page: where a part of a query finds few rows, all of them are read and sorted.

Where every part finds many, the view is walked in its order, and the page is soon full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from uuid import UUID

from web.domain.phrases.moment import Moment
from web.domain.querying.terms import All, AnyOf, Term
from web.domain.view import View
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.sources import ROWS, Source, Sources
from web.infrastructure.persistence.sql import Sql, joined

FEW = 2000
"""Reading as many and sorting them takes about as long as walking until a page of so rare rows is full."""


COMMON = 25
"""In a sample, as many make it likely that there are more than a few."""


class Shortlist(NamedTuple):
    """`hits` selects as `hit` the `row` (rowid or id) of all that a term finds, and maybe of others."""

    row: str
    hits: Sql


class Counted(NamedTuple):
    number: int
    hits: Sql


async def shortlist_of(engine: Engine, book_id: UUID, view: View, moment: Moment) -> Shortlist | None:
    """The shortest there is, if it is short."""
    sources = Sources(engine.engine_type, book_id, view, moment)
    found = {term: source for term in _terms(view.term) if (source := sources.of(term))}
    if not found:
        return None
    counts = joined(", ", (_counting(source) for source in found.values()))
    [numbers] = await engine.rows(f"SELECT {counts.text}", counts.args, lambda *row: row)
    lists = {
        term: Counted(number, source.hits)
        for (term, source), number in zip(found.items(), numbers, strict=True)
    }
    best = _shortest(view.term, lists)
    return Shortlist(ROWS[engine.engine_type], best.hits) if best and best.number <= FEW else None


def _terms(term: Term) -> Iterator[Term]:
    """Those of which one or several have to be true."""
    yield term
    if isinstance(term, All | AnyOf):
        for part in term.parts:
            yield from _terms(part)


def _counting(source: Source) -> Sql:
    """As far as it is few. What a sample has many of is not counted."""
    counted = _number(source.counted, FEW + 1)
    if source.sample is None:
        return counted
    sample = _number(source.sample, COMMON + 1)
    text = f"CASE WHEN {sample.text} > {COMMON} THEN {FEW + 1} ELSE {counted.text} END"
    return Sql(text, (*sample.args, *counted.args))


def _number(rows: Sql, limit: int) -> Sql:
    return Sql(f"(SELECT count(*) FROM ({rows.text} LIMIT {limit}) AS rows_there)", rows.args)  # noqa: S608


def _shortest(term: Term, lists: Mapping[Term, Counted]) -> Counted | None:
    """Of terms that must all be true one will do; of branches, all are needed."""
    match term:
        case All(parts=parts):
            known = [its for part in parts if (its := _shortest(part, lists))]
            return min(known, key=lambda its: its.number, default=None)
        case AnyOf(parts=parts):
            branches = [_shortest(part, lists) for part in parts]
            whole = [its for its in branches if its]
            if len(whole) < len(branches):
                return None
            # Each by itself, since a UNION ALL in one of them would let twins in again.
            each = (Sql(f"SELECT hit FROM ({its.hits.text}) AS branch", its.hits.args) for its in whole)  # noqa: S608
            hits = joined(" UNION ", each)
            return Counted(sum(its.number for its in whole), hits)
        case _:
            return lists.get(term)
