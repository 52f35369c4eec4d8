"""Both versions of what was changed elsewhere while its form was filled in, to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from litestar import Response

from web.application.versions import Outdated
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.infrastructure.html.conflicts import collisions
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.visit import Visit


def shown(entity: Any) -> dict[str, str]:
    """What its form sends."""
    match entity:
        case Project():
            return {"name": entity.name, "colour": entity.colour}
        case SavedView():
            return {"name": entity.name, "q": entity.query, "key": entity.key or ""}
        case Section() | Tag() | Person():
            return {"name": entity.name}
    raise TypeError(f"{entity!r} has no such form")


async def choose(outdated: Outdated, visit: Visit, pages: Pages, current: str) -> Response[str]:
    """409. What did not collide is saved; it goes along, so that the whole form is sent again."""
    mine, theirs = shown(outdated.mine), shown(outdated.current)
    both = collisions(outdated.collisions, mine, theirs, {})
    context = {
        "sentence": str(outdated),
        "here": visit.request.url.path,
        "revision": outdated.current.revision,
        "conflict": both,
        "kept": _without(theirs, {each.name for each in both}),
    }
    return await pages.page(visit, "versions/index.html", context, current=current, status=409)


def _without(values: Mapping[str, str], names: set[str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name not in names}
