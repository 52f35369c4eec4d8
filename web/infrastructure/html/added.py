"""The answer to a line that was added: a fresh entry line, and the new row in its place or where it went."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from litestar import Response

from web.application.ports import Ids
from web.application.reading import Reading, TodoRow
from web.application.saving import Done
from web.domain.entry import Remark
from web.domain.errors import Conflict, DaybookError, NotFound
from web.domain.view import View
from web.infrastructure.html.addresses import local
from web.infrastructure.html.entry_form import EntryForm
from web.infrastructure.html.entry_state import EntryState, PasteState
from web.infrastructure.html.pages import Context, Pages
from web.infrastructure.html.placed import placed
from web.infrastructure.html.returning import back, changed
from web.infrastructure.html.rows import Around
from web.infrastructure.html.told import added
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.htmx import is_partial


class Added:
    def __init__(self, visit: Visit, pages: Pages, reading: Reading, ids: Ids) -> None:
        self._visit = visit
        self._pages = pages
        self._reading = reading
        self._ids = ids

    async def answer(
        self, entry: EntryForm, view: View | None, done: Done, remarks: Iterable[Remark]
    ) -> Response[Any]:
        row = await self._reading.row(self._visit.member, done.todo.id)
        if row is None:
            raise NotFound("The to-do was taken back while it was added.")
        flash = added(done, row, remarks, self._visit.now)
        if not is_partial(self._visit.request):
            return back(self._visit.request, flash.and_writing, to=_list_url(entry, view))
        fresh = EntryState(self._ids.new(), parent_id=entry.parent_id)
        context = await self._context(entry, view, row) | {"entry": fresh, "draft": None, "flash": flash}
        return changed(
            self._visit.request, flash, lambda: self._pages.partial(self._visit, "todos/_added.html", context)
        )

    async def refused(self, entry: EntryForm, view: View | None, error: DaybookError) -> Response[Any]:
        """The line as typed, what is wrong with it, and a fresh id: the one in the form may be spent."""
        typed = EntryState(self._ids.new(), entry.line, str(error), entry.parent_id)
        status = 409 if isinstance(error, Conflict) else 422
        context: Context = {"entry": typed, "draft": None, "view": view or Around(entry.view)}
        if is_partial(self._visit.request):
            html = self._pages.partial(self._visit, "todos/_entry.html", context)
            return Response(html, status_code=status, media_type="text/html")
        context |= {"paste": PasteState(self._ids.new())}
        return await self._pages.page(
            self._visit, "todos/write.html", context, current="inbox", status=status
        )

    async def _context(self, entry: EntryForm, view: View | None, row: TodoRow) -> Context:
        if entry.parent_id:
            parts = await self._reading.parts(self._visit.member, entry.parent_id)
            return {"view": Around(entry.view, key="part"), "place": None, "listing": parts, "todo": row}
        if view is None:
            return {"view": Around(entry.view), "place": None, "listing": None, "todo": row}
        where = await placed(self._reading, self._visit, view, row.id, entry.after)
        return {"view": view, "todo": row, **where._asdict()}


def _list_url(entry: EntryForm, view: View | None) -> str:
    if entry.parent_id:
        sheet = f"/todos/{entry.parent_id}"
        return entry.view if local(entry.view).startswith(f"{sheet}?") else sheet
    return view.url if view else "/inbox"
