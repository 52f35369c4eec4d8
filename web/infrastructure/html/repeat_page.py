"""How a to-do repeats: its form, in the row's place or as a page, with the dates that it would have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from litestar import Response

from web.application.saving import Done, InTrash, Stale
from web.application.sheets import Sheets
from web.domain.errors import Invalid, NotFound
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.wording import phrase
from web.domain.todo import Todo
from web.domain.when import When
from web.domain.wording import clear_words
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.repeat_choices import CHOICES
from web.infrastructure.html.repeat_dates import next_dates
from web.infrastructure.html.repeat_form import NOTHING, recurrence_of, shown
from web.infrastructure.html.returning import way_back
from web.infrastructure.html.row_forms import RowForms
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

LISTS = ("weekdays", "months")


class Preview(NamedTuple):
    recurrence: Recurrence
    dates: tuple[When, ...]


class RepeatPage:
    def __init__(
        self,
        visit: Visit,
        pages: Pages,
        rows: Rows,
        row_forms: RowForms,
        sheet_page: SheetPage,
        sheets: Sheets,
    ) -> None:
        self._visit = visit
        self._pages = pages
        self._rows = rows
        self._row_forms = row_forms
        self._sheet_page = sheet_page
        self._sheets = sheets

    async def show(self, todo_id: UUID, asked: Form) -> Response[str]:
        """As it is, or as it would be with what was `asked`."""
        todo = await self._todo(todo_id)
        if todo.is_deleted:
            return await self._sheet_page.in_trash(InTrash(todo.id, todo.content), Form())
        if "unit" not in asked.texts:
            return await self._form(todo, shown(todo, self._visit.moment), todo.recurrence, 200)
        try:
            return await self._form(todo, _typed(asked), recurrence_of(asked, self._visit.moment), 200)
        except Invalid as invalid:
            return await self._form(todo, _typed(asked, invalid.fields), None, 422)

    async def preview(self, todo_id: UUID, asked: Form) -> Response[str]:
        todo = await self._todo(todo_id)
        context: dict[str, Any] = {"todo_id": todo.id, "preview": None, "form": FormState()}
        try:
            context["preview"] = _preview(recurrence_of(asked, self._visit.moment))
        except Invalid as invalid:
            context["form"] = FormState({}, invalid.fields)
        html = self._pages.partial(self._visit, "todos/_repeat_dates.html", context)
        return Response(html, media_type="text/html")

    async def answer(self, todo_id: UUID, form: Form, deed: Awaitable[Done]) -> Response[str]:
        """The row, or the form again with what is wrong, or with what was changed elsewhere meanwhile."""
        try:
            return await self._rows.edited(await deed, "recurrence")
        except Invalid as invalid:
            return await self._form(await self._todo(todo_id), _typed(form, invalid.fields), None, 422)
        except Stale as stale:
            state = _typed(form, {"recurrence": _now(stale.current, self._visit.today)})
            return await self._form(stale.current, state, stale.mine.recurrence, 409)
        except InTrash as trashed:
            return await self._sheet_page.in_trash(trashed, form)

    async def _todo(self, todo_id: UUID) -> Todo:
        sheet = await self._sheets.sheet(self._visit.member, todo_id)
        if sheet is None:
            raise NotFound("There is no such to-do.")
        return sheet.todo

    async def _form(
        self, todo: Todo, form: FormState, recurrence: Recurrence | None, status: int
    ) -> Response[str]:
        part = "todos/_repeat.html"
        context: dict[str, Any] = {
            "todo": todo,
            "revision": form.values.get("revision", todo.revision) if status == 422 else todo.revision,
            "back": way_back(self._visit.request),
            "part": part,
            "form": form,
            "preview": recurrence and _preview(recurrence),
            "choices": CHOICES,
        }
        return await self._row_forms.form(part, context, status)


def _preview(recurrence: Recurrence) -> Preview:
    return Preview(recurrence, next_dates(recurrence))


def _now(todo: Todo, today: dt.date) -> str:
    repeats = phrase(todo.recurrence) if todo.recurrence else "it does not repeat"
    due = f", due {clear_words(todo.due, today)}" if todo.due else ""
    return f"This was changed elsewhere meanwhile. Now: {repeats}{due}. Save again to put yours in its place."


def _typed(form: Form, errors: Mapping[str, str] | None = None) -> FormState:
    values: dict[str, Any] = {name: form[name] for name in form.texts}
    return FormState({**NOTHING, **values} | {name: form.all(name) for name in LISTS}, errors or {})
