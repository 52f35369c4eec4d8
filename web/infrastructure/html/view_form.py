"""The form of a saved view: its name, its query and its key."""

from __future__ import annotations

from litestar import Response

from web.application.ports import Ids
from web.application.reading import SavedViewLink
from web.application.versions import Outdated
from web.domain.query import parse_lists
from web.domain.querying.errors import WrongQuery
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.given import Given
from web.infrastructure.html.letters import PLACES
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.query_state import QueryState
from web.infrastructure.html.versions import choose
from web.infrastructure.html.visit import Visit

HERE = "views"


class ViewForm:
    """For one visit."""

    def __init__(self, visit: Visit, pages: Pages, ids: Ids) -> None:
        self._visit = visit
        self._pages = pages
        self._ids = ids

    async def new(self, state: FormState) -> Response[str]:
        context = {"action": "/views", "view_id": self._ids.new(), "title": "New view"}
        return await self._page(state, None, context)

    async def edit(self, view: SavedViewLink, typed: FormState | None = None) -> Response[str]:
        context = {"action": f"{view.url}/edit", "view_id": view.id, "title": f"Edit {view.name}"}
        return await self._page(typed or FormState(self._shown(view)), view, context)

    async def mend(self, view: SavedViewLink, wrong: WrongQuery) -> Response[str]:
        return await self.edit(view, FormState(self._shown(view), wrong.fields))

    async def choose(self, outdated: Outdated) -> Response[str]:
        return await choose(outdated, self._visit, self._pages, HERE)

    def _shown(self, view: SavedViewLink) -> dict[str, str]:
        kept = {"name": view.name, "q": view.query, "key": view.key or ""}
        return kept | {"revision": self._visit.revision}

    async def _page(
        self, state: FormState, view: SavedViewLink | None, context: dict[str, object]
    ) -> Response[str]:
        """A query that is wrong is pointed at before it is sent, too."""
        others = [other.key for other in self._visit.visitor.views if other != view]
        context |= {
            "form": state,
            "view": view,
            "query": _query_state(state.values.get("q", ""), self._visit),
            "taken": sorted({*PLACES, *filter(None, others)}),
        }
        status = 422 if state.errors else 200
        return await self._pages.page(
            self._visit, "saved_views/form.html", context, current=HERE, status=status
        )


def _query_state(line: str, visit: Visit) -> QueryState:
    try:
        parse_lists(line, visit.moment)
    except WrongQuery as wrong:
        return QueryState.wrong(line, wrong)
    return QueryState(line)


def provide_view_form(visit: Given[Visit], pages: Given[Pages], ids: Given[Ids]) -> ViewForm:
    return ViewForm(visit, pages, ids)
