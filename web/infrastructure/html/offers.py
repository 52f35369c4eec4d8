"""What is offered for the name that is being typed, out of those that there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from web.domain.offer import Begun, Offer, alike, offers
from web.domain.person import ME
from web.domain.text import fold

if TYPE_CHECKING:
    from web.application.names import Names
    from web.domain.membership import Membership
    from web.domain.section import Section
    from web.domain.spelling import Spelling

SHOWN = 8
ENOUGH = SHOWN + 1
"""The name may be whole already."""


async def names_at(
    names: Names,
    member: Membership,
    line: str,
    caret: int,
    spelling: Spelling,
    sections: Iterable[Section] | None = None,
) -> list[Offer]:
    """`caret` counts characters; `sections` are those that may be meant, where not all may be.

    One query, or none where no name is begun.
    """
    begun = Begun.at(line, caret, spelling)
    if begun is None:
        return []
    begun = (begun.section if sections is None or sections else None) or begun
    if begun.sigil == "/" and sections is not None:
        known = alike(begun.typed, (section.name for section in sections))
    else:
        known = await _known(names, member, begun)
    return list(offers(line, begun, dict.fromkeys(known), spelling))[:SHOWN]


async def _known(names: Names, member: Membership, begun: Begun) -> list[str]:
    match begun.sigil:
        case "@":
            return [tag.name for tag in await names.tags_like(member, begun.typed, ENOUGH)]
        case "+":
            people = await names.people_like(member, begun.typed, ENOUGH)
            return [*([ME] if ME.startswith(fold(begun.typed)) else []), *(each.name for each in people)]
        case "/":
            return [section.name for section in await names.sections_like(member, begun.typed, ENOUGH)]
        case _:
            projects = await names.projects_like(member, begun.typed, ENOUGH)
            return [project.name for project in projects if not project.is_archived]
