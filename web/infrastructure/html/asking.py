"""Which saved views ask for a project, section, tag or person by its name, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from web.application.reading import SavedViewLink
from web.domain.quoting import quoted
from web.infrastructure.html.visit import Visit

NAMED = 2
ANOTHER = "another name"


def views_asking(visit: Visit, renamed: Callable[[str, str], str]) -> list[SavedViewLink]:
    """Those whose query would read otherwise if that were `renamed` to what its second argument says."""
    return [view for view in visit.visitor.views if renamed(view.query, ANOTHER) != view.query]


def asked_by(views: Sequence[str]) -> str:
    """To go on with after a deed: `; the view “Soon” asks for it`."""
    if not views:
        return ""
    if len(views) > NAMED:
        return f"; {len(views)} views ask for it"
    names = " and ".join(map(quoted, views))
    return f"; the view {names} asks for it" if len(views) == 1 else f"; the views {names} ask for it"
