"""What to say of a search that finds nothing: what it names that is not there, and where else to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from web.application.names import Names
from web.domain.membership import Membership
from web.domain.querying.mentioning import Mention, mentions
from web.domain.querying.widening import widened
from web.domain.text import fold
from web.infrastructure.html.query_state import QueryState


class Named(Protocol):
    @property
    def name(self) -> str: ...


async def with_missing(names: Names, member: Membership, query: QueryState) -> QueryState:
    """Of a query that finds nothing, whose first name may be the reason: one question, or none."""
    query = replace(query, wider=widened(query.text))
    mention = next(mentions(query.text), None)
    if mention is None:
        return query
    alike = await _alike(names, member, mention)
    if any(fold(each.name) == fold(mention.name) for each in alike):
        return query
    hint = query.hint or next((mention.instead(query.text, each.name) for each in alike), "")
    return replace(query, missing=f"There is no {mention.word} “{mention.name}”.", hint=hint)


async def _alike(names: Names, member: Membership, mention: Mention) -> Sequence[Named]:
    match mention.word:
        case "tag":
            return await names.tags_like(member, mention.name, 1)
        case "person":
            return await names.people_like(member, mention.name, 1)
        case "section":
            return await names.sections_like(member, mention.name, 1)
        case _:
            return await names.projects_like(member, mention.name, 1)
