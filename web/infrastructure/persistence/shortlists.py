"""A short way to a page: where a part of a query finds few rows, all of them are read and sorted.

Where every part finds many, the view is walked in its order, and the page is soon full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias
from uuid import UUID

from web.domain.phrases.moment import Moment
from web.domain.querying.terms import All, AnyOf, Term, Words
from web.domain.view import View
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.sources import ROWS, Source, Sources
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.states import State, states_of

FEW = 2000
"""Reading as many and sorting them takes about as long as walking until a page of so rare rows is full."""
TIMES = 2
"""So many more are read where something else is asked of them, too: what has it all may be rare."""
COMMON = 25
"""In a sample, as many make it likely that there are more than a few."""


class Shortlist(NamedTuple):
    """`hits` selects as `hit` the `row` (rowid or id) of all that a term finds, and maybe of others."""

    row: str
    hits: Sql


class Scope(NamedTuple):
    """What a list is short of: all that is found in a state, or one tier of it."""

    state: State
    tier: int | None = None


Shortlists: TypeAlias = tuple[tuple[Scope, Shortlist], ...]


class Counted(NamedTuple):
    number: int
    hits: Sql


class Asked(NamedTuple):
    """A term of what is found in `scope`. `limit` is how many rows are few."""

    scope: Scope
    term: Term
    source: Source
    limit: int


async def shortlists_of(engine: Engine, book_id: UUID, view: View, moment: Moment) -> Shortlists:
    """For each state the shortest there is, if it is short; or else for the closest matches in it."""
    [found] = await every_shortlist(engine, book_id, [view], moment)
    return found


async def every_shortlist(
    engine: Engine, book_id: UUID, views: Sequence[View], moment: Moment
) -> list[Shortlists]:
    """Those of each view, all counted in one statement, and none twice: a tier has words of the whole."""
    asked = [_asked(engine.engine_type, book_id, view, moment) for view in views]
    counts = [[_counting(each) for each in of_view] for of_view in asked]
    once = list(dict.fromkeys(chain.from_iterable(counts)))
    if not once:
        return [() for _ in views]
    every = joined(", ", once)
    [numbers] = await engine.rows(f"SELECT {every.text}", every.args, lambda *row: row)
    counted = dict(zip(once, numbers, strict=True))
    return [
        _short(ROWS[engine.engine_type], view, of_view, [counted[count] for count in of_counts])
        for view, of_view, of_counts in zip(views, asked, counts, strict=True)
    ]


def _short(row: str, view: View, asked: Sequence[Asked], numbers: Sequence[int]) -> Shortlists:
    counted: dict[State, dict[Term, Counted]] = {each.scope.state: {} for each in asked}
    for each, number in zip(asked, numbers, strict=True):
        counted[each.scope.state][each.term] = Counted(number, each.source.hits)
    few = {each.scope: each.limit for each in asked}
    best = ((scope, _shortest(_whole(view, scope), counted[scope.state])) for scope in few)
    return tuple((scope, Shortlist(row, its.hits)) for scope, its in best if its and its.number <= few[scope])


@lru_cache(maxsize=256)
def _asked(engine_type: str, book_id: UUID, view: View, moment: Moment) -> tuple[Asked, ...]:
    """Kept as the statement of a page is, for the minute in which its list is asked for again."""
    return tuple(_each_asked(engine_type, book_id, view, moment))


def _each_asked(engine_type: str, book_id: UUID, view: View, moment: Moment) -> Iterator[Asked]:
    """Of the closest matches, what only they are asked: the words."""
    first = view.ordering.first.field
    for state in states_of(view.ordering):
        sources = Sources(engine_type, book_id, state, first, moment)
        for scope in (Scope(state), Scope(state, 0))[: len(view.tiers)]:
            whole = _whole(view, scope)
            few = FEW * TIMES if len(view.tiers) > 1 or isinstance(whole, All) else FEW
            for term in _terms(whole):
                is_new = scope.tier is None or isinstance(term, Words)
                if is_new and (source := sources.of(term)):
                    yield Asked(scope, term, source, few)


def _whole(view: View, scope: Scope) -> Term:
    return scope.state.left_of(view.term if scope.tier is None else view.tiers[scope.tier])


def _terms(term: Term) -> Iterator[Term]:
    """Those of which one or several have to be true."""
    yield term
    if isinstance(term, All | AnyOf):
        for part in term.parts:
            yield from _terms(part)


def _counting(asked: Asked) -> Sql:
    """As far as it is few. What a sample has many of is not counted."""
    counted = _number(asked.source.counted, asked.limit + 1)
    if asked.source.sample is None:
        return counted
    sample = _number(asked.source.sample, COMMON + 1)
    text = f"CASE WHEN {sample.text} > {COMMON} THEN {asked.limit + 1} ELSE {counted.text} END"
    return Sql(text, (*sample.args, *counted.args))


def _number(rows: Sql, limit: int) -> Sql:
    return Sql(f"(SELECT count(*) FROM ({rows.text} LIMIT {limit}) AS rows_there)", rows.args)  # noqa: S608


def _shortest(term: Term, lists: Mapping[Term, Counted]) -> Counted | None:
    """Of terms that must all be true one will do; of branches, all are needed."""
    match term:
        case All(parts=parts):
            known = [lists.get(term), *(_shortest(part, lists) for part in parts)]
            return min((its for its in known if its), key=lambda its: its.number, default=None)
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
