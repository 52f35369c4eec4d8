"""What is offered for the name that is being typed, out of those that there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from web.domain.offer import Begun, Offer, offers

if TYPE_CHECKING:
    from web.application.names import Names
    from web.domain.membership import Membership
    from web.domain.project import Project
    from web.domain.spelling import Spelling
    from web.domain.tag import Tag

SHOWN = 8


async def names_at(
    names: Names, member: Membership, line: str, caret: int, spelling: Spelling
) -> list[Offer]:
    """`caret` counts characters. One query, or none where no name is begun."""
    begun = Begun.at(line, caret, spelling)
    if begun is None:
        return []
    known = await _known(names, member, begun)
    return list(offers(line, begun, (each.name for each in known), spelling))[:SHOWN]


async def _known(names: Names, member: Membership, begun: Begun) -> Iterable[Project | Tag]:
    """One more than is shown, since the name may be whole already."""
    if begun.sigil == "@":
        return await names.tags_like(member, begun.typed, SHOWN + 1)
    projects = await names.projects_like(member, begun.typed, SHOWN + 1)
    return [project for project in projects if not project.is_archived]
