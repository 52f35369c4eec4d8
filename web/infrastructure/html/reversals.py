"""The answer to an undo or a redo: the row as the deed itself left it, or the page anew."""

from __future__ import annotations

from typing import Any

from litestar import Response

from web.application.journal import Reversal
from web.application.reading import Reading
from web.domain.journal import Change
from web.domain.section import Section
from web.domain.todo import Todo
from web.domain.view import View
from web.infrastructure.html.addresses import page_before
from web.infrastructure.html.flash import Flash
from web.infrastructure.html.pages import Context, Pages
from web.infrastructure.html.placed import Placed, placed
from web.infrastructure.html.returning import CHANGED, back, leave, way_back
from web.infrastructure.html.views import Views
from web.infrastructure.html.visit import Visit
from web.infrastructure.html.way_out import way_out
from web.infrastructure.http.htmx import is_htmx
from web.infrastructure.http.responses import answer


class Reversals:
    def __init__(self, visit: Visit, pages: Pages, reading: Reading, views: Views) -> None:
        self._visit = visit
        self._pages = pages
        self._reading = reading
        self._views = views

    async def answer(self, reversal: Reversal, flash: Flash) -> Response[Any]:
        """Rows that stay on a list until the next visit, struck through or moved elsewhere, stay there."""
        request = self._visit.request
        if out := way_out(reversal, page_before(request)):
            return leave(request, flash, to=out)
        change = one_row(reversal)
        view = await self._views.around(page_before(request), self._visit)
        if change is None or view is None or not is_htmx(request):
            return back(request, flash)
        context = await self._context(change, view) | {"flash": flash}
        html = self._pages.partial(self._visit, "todos/_reversed.html", context)
        return answer(request, partial=lambda: html, see_other=way_back(request), trigger=CHANGED)

    async def _context(self, change: Change, view: View) -> Context:
        """Without a place a row leaves the list where it went to or came from the Trash, else it stays."""
        id = change.subject.id
        row = await self._reading.row(self._visit.member, id)
        where = await placed(self._reading, self._visit, view, id, None) if row else Placed(None, None)
        is_gone = row is None or (where.place is None and crosses_trash(change))
        return {"id": id, "todo": row, "view": view, "is_gone": is_gone, **where._asdict()}


def one_row(reversal: Reversal) -> Change | None:
    """What happened to the one to-do that the action was about. Parts that went with it have no row, but a
    section that did has a heading."""
    *others, main = reversal.changes
    if any(isinstance(change.subject, Section) for change in others):
        return None
    todos = [change.subject for change in others if isinstance(change.subject, Todo)]
    is_one = isinstance(main.subject, Todo) and all(todo.parent_id for todo in todos)
    return main if is_one else None


def crosses_trash(change: Change) -> bool:
    return len({side.deleted_at is None for side in change.sides if isinstance(side, Todo)}) > 1
