"""Every screen of to-dos: one handler, whatever the view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple
from uuid import UUID

from litestar import Response, Router, get
from litestar.params import FromPath, FromQuery

from web.application.names import Names
from web.application.ports import Ids
from web.application.reading import Listing, Reading
from web.domain.querying.errors import WrongQuery
from web.domain.saved_lists import saved_lists
from web.domain.view import View, search, searches
from web.infrastructure.html.entry_state import EntryState, PasteState
from web.infrastructure.html.given import Given
from web.infrastructure.html.keeping import keeping
from web.infrastructure.html.layouts import layouts
from web.infrastructure.html.missing import with_missing
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.placed import PAGE
from web.infrastructure.html.query_state import QueryState
from web.infrastructure.html.view_form import ViewForm
from web.infrastructure.html.views import BUILT_IN, Views, all_arranged
from web.infrastructure.html.visit import Visit

SHARE = 10
"""How many rows each list has at least where there are several."""


class Part(NamedTuple):
    """One list of several, and the to-dos whose rows stand in those above it."""

    view: View
    listing: Listing
    above: frozenset[UUID]


class Lists:
    """Shows one page of a view, for one visit."""

    def __init__(self, visit: Visit, pages: Pages, reading: Reading, names: Names, ids: Ids) -> None:
        self._visit = visit
        self._pages = pages
        self._reading = reading
        self._names = names
        self._ids = ids

    async def show(self, view: View, after: str | None, query: QueryState | None = None) -> Response[str]:
        visit = self._visit
        listing = await self._reading.listing(visit.member, view, visit.moment, after, PAGE)
        if query and listing.is_empty:
            query = await with_missing(self._names, visit.member, query)
        return await self._page(view, listing, query, 200)

    async def several(self, whole: View, views: list[View], query: QueryState | None) -> Response[str]:
        """The beginning of each; the rest of one is a page of its own. They are on the page of `whole`."""
        visit, share = self._visit, max(SHARE, PAGE // len(views))
        lists: list[Part] = []
        above: frozenset[UUID] = frozenset()
        listings = await self._reading.beginnings(visit.member, views, visit.moment, share)
        for view, listing in zip(views, listings, strict=True):
            lists.append(Part(view, listing, above))
            above |= {row.id for group in listing.groups for row in group.rows}
        return await self._page(whole, Listing((), None), query, 200, lists)

    async def wrong(self, wrong: WrongQuery, text: str) -> Response[str]:
        """The query with its mistake pointed out, and nothing found."""
        view, state = search("", self._visit.moment), QueryState.mendable(text, wrong, self._visit.moment)
        return await self._page(view, Listing((), None), state, 422)

    async def _page(
        self,
        view: View,
        listing: Listing,
        query: QueryState | None,
        status: int,
        lists: Sequence[Part] = (),
    ) -> Response[str]:
        context: dict[str, Any] = {
            "view": view,
            "listing": listing,
            "lists": lists,
            "continued": self._visit.request.query_params.get("continued"),
            "query": query,
            "keeping": keeping(view, query),
            "layouts": () if lists or status != 200 else layouts(view),
            "entry": EntryState(self._ids.new()),
            "draft": None,
            "paste": PasteState(self._ids.new()),
        }
        return await self._pages.page(
            self._visit, "todos/index.html", context, current=view.key, status=status, lasting=True
        )


@get([*BUILT_IN, *(f"/{kind}/{{id:uuid}}" for kind in ("projects", "sections", "tags", "people"))])
async def show_list(
    visit: Given[Visit],
    views: Given[Views],
    lists: Given[Lists],
    after: FromQuery[str | None] = None,
) -> Response[Any]:
    asked = visit.request.url
    view = await views.at(f"{asked.path}?{asked.query}", visit)
    assert view is not None, "the routes of this handler are those of the views"  # noqa: S101
    return await lists.show(view, after)


@get("/search")
async def show_search(
    visit: Given[Visit],
    views: Given[Views],
    lists: Given[Lists],
    q: FromQuery[str] = "",
    after: FromQuery[str | None] = None,
) -> Response[Any]:
    asked = visit.request.query_params
    try:
        found = searches(q, visit.moment)
        if len(found) == 1:
            view = await views.shown(found[0], asked, visit)
            return await lists.show(view, after, QueryState.asked(q, visit.moment))
        several = all_arranged(found, asked)
    except WrongQuery as wrong:
        return await lists.wrong(wrong, q)
    return await lists.several(search("", visit.moment), several, QueryState.asked(q, visit.moment))


@get("/views/{view_id:uuid}")
async def show_saved(
    view_id: FromPath[UUID],
    visit: Given[Visit],
    views: Given[Views],
    lists: Given[Lists],
    view_form: Given[ViewForm],
    after: FromQuery[str | None] = None,
) -> Response[Any]:
    """A query that nobody understands any more, as one out of a file may be, can be mended at once."""
    saved, asked = visit.saved_view(view_id), visit.request.query_params
    try:
        kept = saved_lists(saved.id, saved.name, saved.query, visit.moment)
    except WrongQuery as wrong:
        return await view_form.mend(saved, wrong)
    if len(kept) > 1:
        several = all_arranged(kept, asked)
        whole = replace(several[0], key=str(saved.id), title=saved.name, url=saved.url, query=saved.query)
        return await lists.several(whole, several, None)
    return await lists.show(await views.shown(kept[0], asked, visit), after)


router = Router("/", route_handlers=[show_list, show_search, show_saved])
