"""The way to the few rows that may fit a query, by the indexes of what it asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from web.domain.fields import Field
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import All, AnyOf, PersonNamed, ProjectNamed, TagNamed, Term, Words
from web.domain.view import View
from web.infrastructure.persistence.sources import ROWS, Source, Sources
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.states import whole_shares

LOOKS = 500
"""Rows that are looked at for one list, on each way."""
COMMON = 25
"""In a sample, so many make a word common."""
TELLING = (TagNamed, PersonNamed, ProjectNamed, Words)
"""Of the terms that have an index, those that usually find the fewest."""


class Driver(NamedTuple):
    """`hits` selects rows as `hit`; `common` is true where their words are too common to be looked up."""

    hits: Sql
    common: Sql | None = None


def ways_to(view: View, book_id: UUID, moment: Moment, engine_type: str) -> list[Driver]:
    """The shortest first: by an index, or through all rows that may fit, of which few are open in most books.
    To go through those is shorter than to look up a word, which others may use a lot."""
    asked = whole_shares(view)
    if not asked:
        return []
    each = f"SELECT {ROWS[engine_type]} AS hit FROM todos WHERE book_id = ? AND"  # noqa: S608
    walk = Driver(joined(" UNION ALL ", (Sql(f"{each} {share.state.value}", (book_id,)) for share in asked)))
    found = [
        _drivers(share.term, Sources(engine_type, book_id, share.state, Field.POSITION, moment))
        for share in asked
    ]
    if not all(found):
        return [walk]
    driver = _either([each for drivers in found for each in drivers])
    return [walk, driver] if driver.common else [driver, walk]


def _drivers(term: Term, sources: Sources) -> list[Driver]:
    """All of them together, or none where there is no way. Of terms that must all be true one will do."""
    match term:
        case All(parts=parts):
            telling = sorted(parts, key=lambda part: not isinstance(part, TELLING))
            return next(filter(None, (_drivers(part, sources) for part in telling)), [])
        case AnyOf(parts=parts):
            branches = [_drivers(part, sources) for part in parts]
            return [driver for branch in branches for driver in branch] if all(branches) else []
        case _:
            source = sources.of(term)
            return [_made(source)] if source else []


def _made(source: Source) -> Driver:
    """What words find is materialized, or PostgreSQL looks for a few by going through all rows."""
    hits, sample = source.hits, source.sample
    if sample is None:
        return Driver(hits)
    found = f"WITH worded AS MATERIALIZED ({hits.text}) SELECT hit FROM worded"  # noqa: S608
    counted = f"SELECT count(*) FROM ({sample.text} LIMIT {COMMON + 1}) AS sampled"  # noqa: S608
    return Driver(Sql(found, hits.args), Sql(f"({counted}) > {COMMON}", sample.args))


def _either(drivers: Sequence[Driver]) -> Driver:
    """What several find is looked at once; of each, no more than of all."""
    each = (Sql(f"SELECT * FROM ({_few(its)}) AS few", its.hits.args) for its in drivers)  # noqa: S608
    common = [its.common for its in drivers if its.common]
    return Driver(joined(" UNION ", each), joined(" OR ", common) if common else None)


def _few(driver: Driver) -> str:
    return f"SELECT hit FROM ({driver.hits.text}) AS branch LIMIT {LOOKS}"  # noqa: S608
