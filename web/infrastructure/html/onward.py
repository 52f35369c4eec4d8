"""The answer where a to-do went on to its next date: its row leaves the list, or finds its new place."""

from __future__ import annotations

from uuid import UUID

from litestar import Response

from web.application.reading import Reading
from web.application.saving import Done
from web.domain.view import View
from web.infrastructure.html.placed import Placed, first_page
from web.infrastructure.html.returning import back, way_back
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.told import gone_on
from web.infrastructure.html.views import Views
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.htmx import is_partial


class Onward:
    def __init__(self, visit: Visit, rows: Rows, reading: Reading, views: Views) -> None:
        self._visit = visit
        self._rows = rows
        self._reading = reading
        self._views = views

    async def answer(self, words: str, outcome: Done) -> Response[str]:
        request = self._visit.request
        flash = gone_on(words, outcome, self._visit.today)
        if not is_partial(request):
            return back(request, flash)
        view = await self._views.around(way_back(request), self._visit)
        if view is None:
            return await self._rows.told(outcome.todo.id, flash)
        where = await self._placed(view, outcome.todo.id)
        if where.place and not any(field.is_planned for field in view.ordering.fields):
            return await self._rows.told(outcome.todo.id, flash)
        row = await self._rows.row(outcome.todo.id)
        return self._rows.placed(view, where, row, flash)

    async def _placed(self, view: View, todo_id: UUID) -> Placed:
        """On the first page, which is sure to be there; all of that, where the row opens a group."""
        visit = self._visit
        listing = await first_page(self._reading, visit, view)
        place = await self._reading.placing(visit.member, view, visit.moment, todo_id, listing.after)
        return Placed(place, listing if place and place.opens_group else None)
