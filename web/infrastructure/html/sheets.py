"""A to-do's own page: all of it, its parts and its history."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.saving import InTrash, Stale
from web.application.todos import Todos
from web.domain.errors import Invalid
from web.infrastructure.html.form_state import as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.sheet_form import fields_of
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.trail import came_from, sheet_url
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form
from web.infrastructure.http.htmx import is_partial
from web.infrastructure.http.responses import show


@get("/")
async def show_todo(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    rows: Given[Rows],
    sheet_page: Given[SheetPage],
) -> Response[Any]:
    """Into a row's place goes the row: that is how a form there is cancelled."""
    if is_partial(visit.request):
        html = await rows.plain(todo_id)
        return show(visit.request, page=lambda: html)
    return await sheet_page.show(todo_id)


@post("/", status_code=200)
async def edit(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    rows: Given[Rows],
    sheet_page: Given[SheetPage],
) -> Response[Any]:
    try:
        revision, fields = fields_of(form, visit.moment)
        outcome = await todos.edit(visit.member, todo_id, revision, fields)
    except Invalid as invalid:
        shown = {name: form.all(name) for name in ("shown_tags", "shown_people")}
        typed = as_typed(form, invalid.fields, **shown)
        return await sheet_page.show(todo_id, typed, status=422)
    except Stale as stale:
        return await sheet_page.conflict(stale)
    except InTrash as trashed:
        return await sheet_page.in_trash(trashed, form)
    return await rows.edited(outcome, to=sheet_url(todo_id, came_from(visit.request)))


router = Router("/todos/{todo_id:uuid}", route_handlers=[show_todo, edit])
