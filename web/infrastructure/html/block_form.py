"""What a to-do waits for: the form in which it is looked for, in the row's place or as a page."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from litestar import Response

from web.application.reading import Reading, TodoRow
from web.application.saving import InTrash
from web.application.sheets import Sheet, Sheets
from web.domain.blocker_choices import offered
from web.domain.errors import NotFound
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import way_back
from web.infrastructure.html.row_forms import RowForms
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

SHOWN = 10


class BlockForm:
    def __init__(
        self,
        visit: Visit,
        pages: Pages,
        row_forms: RowForms,
        sheet_page: SheetPage,
        reading: Reading,
        sheets: Sheets,
    ) -> None:
        self._visit = visit
        self._pages = pages
        self._row_forms = row_forms
        self._sheet_page = sheet_page
        self._reading = reading
        self._sheets = sheets

    async def show(self, todo_id: UUID, typed: str, errors: Mapping[str, str] | None = None) -> Response[str]:
        sheet = await self._sheet(todo_id)
        if sheet.todo.is_deleted:
            return await self._sheet_page.in_trash(InTrash(todo_id, sheet.todo.content), Form())
        part = "todos/_block.html"
        context = {
            "todo": sheet.todo,
            "part": part,
            "form": FormState({"blocker": typed}, errors or {}),
            "back": way_back(self._visit.request),
            "choices": await self._choices(sheet, typed),
        }
        return await self._row_forms.form(part, context, 422 if errors else 200)

    async def choices(self, todo_id: UUID, typed: str, *, looked: bool) -> Response[str]:
        sheet = await self._sheet(todo_id)
        context = {
            "todo": sheet.todo,
            "form": FormState({"blocker": typed}),
            "choices": await self._choices(sheet, typed),
            "looked": looked,
        }
        html = self._pages.partial(self._visit, "todos/_block_choices.html", context)
        return Response(html, media_type="text/html")

    async def _choices(self, sheet: Sheet, typed: str) -> list[TodoRow]:
        """Without those that it waits for already, or that wait for it."""
        others = {sheet.todo.id, *sheet.todo.blocker_ids, *(waiter.id for waiter in sheet.waiters)}
        visit, view = self._visit, offered(typed, sheet.todo)
        limit = SHOWN + len(others)
        listing = await self._reading.listing(visit.member, view, visit.moment, None, limit)
        rows = (row for group in listing.groups for row in group.rows)
        return [row for row in rows if row.id not in others][:SHOWN]

    async def _sheet(self, todo_id: UUID) -> Sheet:
        sheet = await self._sheets.sheet(self._visit.member, todo_id)
        if sheet is None:
            raise NotFound("There is no such to-do.")
        return sheet
