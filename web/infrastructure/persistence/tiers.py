"""How closely a row matches, as a column."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from web.domain.phrases.moment import Moment
from web.domain.querying.terms import Term
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.sql import Sql, joined


def tier_of(tiers: Sequence[tuple[int, Term]], book_id: UUID, moment: Moment) -> Sql:
    """Of a row that one of them finds: the first that does."""
    *closer, (last, _) = tiers
    cases = [(tier, condition(term, book_id, moment)) for tier, term in closer]
    whens = joined(" ", (Sql(f"WHEN {its.text} THEN {tier}", its.args) for tier, its in cases))
    return Sql(f"CASE {whens.text} ELSE {last} END AS tier" if closer else f"{last} AS tier", whens.args)
