"""The small forms that take a row's place: with htmx in the row, without it as a page of their own."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from typing import Any
from uuid import UUID

from litestar import Response

from web.application.names import Names
from web.application.reading import Reading, TagLink, TodoRow
from web.application.saving import Done, InTrash, Stale
from web.domain.errors import Invalid
from web.infrastructure.html.form_state import FormState, as_typed
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.place_field import choices
from web.infrastructure.html.returning import way_back
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.html.when_field import shown_when
from web.infrastructure.http.forms import Form
from web.infrastructure.http.htmx import is_partial

PARTS = ("edit", "due", "priority", "move", "tags")


class RowForms:
    """Shows one of the forms, for one visit."""

    def __init__(
        self, visit: Visit, pages: Pages, rows: Rows, sheet_page: SheetPage, reading: Reading, names: Names
    ) -> None:
        self._visit = visit
        self._pages = pages
        self._rows = rows
        self._sheet_page = sheet_page
        self._reading = reading
        self._names = names

    async def show(self, part: str, todo_id: UUID, typed: FormState | None = None) -> Response[str]:
        """`typed` is what was sent when something in it was wrong."""
        row = await self._rows.row(todo_id)
        if row.is_deleted:
            return await self._sheet_page.in_trash(InTrash(row.id, row.content), Form())
        template = f"todos/_{part}.html"
        choices = await self._choices(part)
        form = typed or shown(row, choices.get("tags", ()))
        context = {"todo": row, "part": template, "form": form, "back": self._back(), **choices}
        return await self.form(template, context, 422 if typed else 200)

    async def answer(
        self, part: str, todo_id: UUID, form: Form, field: str, deed: Awaitable[Done]
    ) -> Response[str]:
        """`field` of the to-do is what the form is for."""

        async def answer() -> Response[str]:
            return await self._rows.edited(await deed, field)

        return await self.unless_wrong(part, todo_id, form, answer())

    async def unless_wrong(
        self, part: str, todo_id: UUID, form: Form, answer: Awaitable[Response[str]]
    ) -> Response[str]:
        """What comes of what was sent: the row as it is now, or the form again, or both versions."""
        try:
            return await answer
        except Invalid as invalid:
            return await self.show(part, todo_id, as_typed(form, invalid.fields, tags=form.all("tags")))
        except Stale as stale:
            return await self._sheet_page.conflict(stale)
        except InTrash as trashed:
            return await self._sheet_page.in_trash(trashed, form)

    def _back(self) -> str:
        return way_back(self._visit.request)

    async def form(self, template: str, context: dict[str, Any], status: int) -> Response[str]:
        if is_partial(self._visit.request):
            html = self._pages.partial(self._visit, template, context)
            return Response(html, status_code=status, media_type="text/html")
        return await self._pages.page(self._visit, "todos/form.html", context, current="", status=status)

    async def _choices(self, part: str) -> dict[str, Any]:
        member = self._visit.member
        match part:
            case "move":
                projects = [each for each in await self._reading.projects(member) if not each.is_archived]
                return {"places": tuple(choices(projects, await self._names.sections(member)))}
            case "tags":
                return {"tags": await self._reading.tags(member)}
        return {}


def shown(row: TodoRow, tags: Iterable[TagLink]) -> FormState:
    return FormState(
        {
            "revision": row.revision,
            "content": row.content,
            "due": shown_when(row.due),
            "due_date": "",
            "place_id": row.section_id or row.project_id,
            "new_tags": "",
            "tags": [str(tag.id) for tag in tags if tag.name in row.tags],
        }
    )
