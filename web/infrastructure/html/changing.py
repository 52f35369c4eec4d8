"""What the small forms in a row's place send: each changes one thing about a to-do."""

from __future__ import annotations

from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.todos import Stale, Todos
from web.domain.errors import Invalid
from web.infrastructure.html.form_state import as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.row_forms import PARTS, RowForms
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.sheet_form import fields_of
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.html.when_field import typed_when
from web.infrastructure.http.forms import Form


class Scheduling(msgspec.Struct):
    due: str = ""
    due_date: str = ""


class Moving(msgspec.Struct):
    project_id: UUID


@get([f"/{part}" for part in PARTS])
async def show_form(
    todo_id: FromPath[UUID], visit: Given[Visit], row_forms: Given[RowForms]
) -> Response[str]:
    return await row_forms.show(visit.request.url.path.rpartition("/")[2], todo_id)


@post("/edit", status_code=200)
async def edit(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    rows: Given[Rows],
    row_forms: Given[RowForms],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    try:
        revision, fields = fields_of(form, visit.moment)
        outcome = await todos.edit(visit.member, todo_id, revision, fields)
    except Invalid as invalid:
        return await row_forms.show("edit", todo_id, as_typed(form, invalid.fields))
    except Stale as stale:
        return await sheet_page.conflict(stale, form)
    return await rows.changed("Edited", outcome)


@post("/due", status_code=200)
async def schedule(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    rows: Given[Rows],
    row_forms: Given[RowForms],
) -> Response[str]:
    try:
        typed = form.to(Scheduling)
        due = typed_when("due", typed.due or typed.due_date, visit.moment)
    except Invalid as invalid:
        return await row_forms.show("due", todo_id, as_typed(form, invalid.fields))
    return await rows.changed("Scheduled", await todos.schedule(visit.member, todo_id, due))


@post("/priority", status_code=200)
async def prioritize(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    rows: Given[Rows],
) -> Response[str]:
    typed = form["priority"]
    outcome = await todos.prioritize(visit.member, todo_id, int(typed) if typed.isdecimal() else 0)
    return await rows.changed(f"Priority {typed}:", outcome)


@post("/move", status_code=200)
async def move(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    rows: Given[Rows],
) -> Response[str]:
    outcome = await todos.move(visit.member, todo_id, form.to(Moving).project_id)
    return await rows.changed("Moved", outcome)


@post("/tags", status_code=200)
async def tag(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    rows: Given[Rows],
    row_forms: Given[RowForms],
) -> Response[str]:
    new = (name.strip().removeprefix("@") for name in form["new_tags"].split(","))
    names = (*form.all("tags"), *filter(None, new))
    try:
        outcome = await todos.tag(visit.member, todo_id, names)
    except Invalid as invalid:
        return await row_forms.show("tags", todo_id, as_typed(form, invalid.fields, tags=form.all("tags")))
    return await rows.changed("Tagged", outcome)


router = Router("/todos/{todo_id:uuid}", route_handlers=[show_form, edit, schedule, prioritize, move, tag])
