"""The small forms that take a row's place: with htmx in the row, without it as a page of their own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from litestar import Response

from web.application.reading import Reading, TodoRow
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.visit import Visit
from web.infrastructure.html.when_field import shown_when
from web.infrastructure.http.htmx import is_partial

PARTS = ("edit", "due", "priority", "move", "tags")


class RowForms:
    """Shows one of the forms, for one visit."""

    def __init__(self, visit: Visit, pages: Pages, rows: Rows, reading: Reading) -> None:
        self._visit = visit
        self._pages = pages
        self._rows = rows
        self._reading = reading

    async def show(self, part: str, todo_id: UUID, typed: FormState | None = None) -> Response[str]:
        """`typed` is what was sent when something in it was wrong."""
        row = await self._rows.row(todo_id)
        template = f"todos/_{part}.html"
        context = {"todo": row, "part": template, "form": typed or shown(row)} | await self._choices(part)
        return await self._answer(template, context, 422 if typed else 200)

    async def _answer(self, template: str, context: dict[str, Any], status: int) -> Response[str]:
        if is_partial(self._visit.request):
            html = self._pages.partial(self._visit, template, context)
            return Response(html, status_code=status, media_type="text/html")
        return await self._pages.page(self._visit, "todos/form.html", context, current="", status=status)

    async def _choices(self, part: str) -> dict[str, Any]:
        member = self._visit.member
        match part:
            case "move":
                return {"projects": await self._reading.projects(member)}
            case "tags":
                return {"tags": await self._reading.tags(member)}
        return {}


def shown(row: TodoRow) -> FormState:
    return FormState(
        {
            "content": row.content,
            "due": shown_when(row.due),
            "due_date": row.due.date.isoformat() if row.due else "",
            "project_id": row.project_id,
            "new_tags": "",
            "tags": row.tags,
        }
    )
