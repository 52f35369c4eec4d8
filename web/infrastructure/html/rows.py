"""Rows of to-dos, sent back when one changed."""

from __future__ import annotations

from uuid import UUID

from litestar import Response

from web.application.reading import Reading, TodoRow
from web.application.saving import Done
from web.domain.errors import NotFound
from web.domain.view import View
from web.infrastructure.html.flash import Flash
from web.infrastructure.html.placed import Placed, placed
from web.infrastructure.html.returning import back, changed, way_back
from web.infrastructure.html.told import said, understood
from web.infrastructure.html.views import Views
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.htmx import is_partial
from web.infrastructure.http.templating import Templates


class Rows:
    """The answers to what is done to one row, for one visit."""

    def __init__(self, visit: Visit, reading: Reading, templates: Templates, views: Views) -> None:
        self._visit = visit
        self._views = views
        self._reading = reading
        self._templates = templates

    async def changed(self, words: str, outcome: Done) -> Response[str]:
        """The row as it is now, wherever it would stand in a fresh list."""
        return self._changed(await self.row(outcome.todo.id), said(words, outcome))

    async def edited(
        self, outcome: Done, *asked: str, to: str | None = None, remarks: tuple[str, ...] = ()
    ) -> Response[str]:
        """The row, and how what was sent was understood. `asked` names the fields that were sent by name."""
        row = await self.row(outcome.todo.id)
        flash = understood(outcome, row, asked, self._visit.today, remarks)
        return await self._in_its_column(row, flash) or self._changed(row, flash, to=to)

    async def told(self, todo_id: UUID, flash: Flash) -> Response[str]:
        """The row as it is now, where it stands."""
        return self._changed(await self.row(todo_id), flash)

    def placed(self, view: View, where: Placed, row: TodoRow, flash: Flash) -> Response[str]:
        """The row in its new place; in its old one nothing, unless all of the list is sent."""
        context = {"view": view, "todo": row, "flash": flash, **where._asdict()}
        response = changed(self._visit.request, flash, lambda: self._render("todos/_onward.html", context))
        if where.listing:
            response.headers["hx-reswap"] = "none"  # the row that is to go is in the list again
        return response

    async def _in_its_column(self, row: TodoRow, flash: Flash) -> Response[str] | None:
        """Where to-dos stand in columns, it goes to the one that it belongs to now."""
        view = await self._views.in_columns(way_back(self._visit.request), self._visit)
        if view is None or not is_partial(self._visit.request):
            return None
        where = await placed(self._reading, self._visit, view, row.id, None)
        return self.placed(view, where, row, flash) if where.place else None

    def gone(self, words: str, outcome: Done) -> Response[str]:
        """Nothing in the row's place."""
        flash = said(words, outcome)
        context: dict[str, object] = {"flash": flash}
        return changed(self._visit.request, flash, lambda: self._render("layouts/_flash_swap.html", context))

    async def plain(self, todo_id: UUID) -> str:
        """The row itself, as when a form in its place is cancelled."""
        return self._render("todos/_todo.html", self._context(await self.row(todo_id)))

    async def row(self, todo_id: UUID) -> TodoRow:
        row = await self._reading.row(self._visit.member, todo_id)
        if row is None:
            raise NotFound("There is no such to-do.")
        return row

    def _changed(self, row: TodoRow, flash: Flash, to: str | None = None) -> Response[str]:
        if not is_partial(self._visit.request):
            return back(self._visit.request, flash, to=to)
        context = self._context(row) | {"flash": flash}
        return changed(self._visit.request, flash, lambda: self._render("todos/_changed.html", context))

    def _context(self, row: TodoRow) -> dict[str, object]:
        return {"todo": row, "view": Around(way_back(self._visit.request))}

    def _render(self, template: str, context: dict[str, object]) -> str:
        return self._templates.render(
            template, context | {"now": self._visit.now, "today": self._visit.today}
        )


class Around:
    """The list that a row stands in, known by its address alone."""

    def __init__(self, url: str, key: str = "") -> None:
        self.url = url
        self.key = key
        self.columns = ()
        self.is_by_place = False
        self.shows_project = not url.startswith(("/projects/", "/sections/", "/inbox", "/todos/"))
