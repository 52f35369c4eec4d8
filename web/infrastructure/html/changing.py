"""What the small forms in a row's place send: each changes one thing about a to-do."""

from __future__ import annotations

from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.labels import Tagging
from web.application.names import Names, who_is_named
from web.application.recurrences import Recurrences
from web.application.saving import Done
from web.application.todos import Todos
from web.domain.errors import Invalid
from web.infrastructure.html.given import Given
from web.infrastructure.html.names_field import typed_names
from web.infrastructure.html.row_forms import PARTS, RowForms
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.sheet_form import fields_of
from web.infrastructure.html.told import left_as_text
from web.infrastructure.html.visit import Visit
from web.infrastructure.html.when_field import typed_due
from web.infrastructure.http.forms import Form


class Scheduling(msgspec.Struct):
    """A day that was picked outranks what stands in the line beside it."""

    revision: int | None = None
    due: str = ""
    due_date: str = ""
    following: bool = False
    """Of what repeats: all that follow, too."""


class Prioritizing(msgspec.Struct):
    priority: int


class Moving(msgspec.Struct):
    place_id: UUID
    """Of a project or of a section."""


class Tagged(msgspec.Struct):
    revision: int | None = None
    tags: tuple[UUID, ...] = ()
    new_tags: str = ""


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
    names: Given[Names],
    todos: Given[Todos],
    rows: Given[Rows],
    row_forms: Given[RowForms],
) -> Response[str]:
    async def deed() -> Response[str]:
        revision, fields = fields_of(form, visit.moment)
        outcome = await todos.edit(visit.member, todo_id, revision, fields)
        people = await who_is_named(names, visit.member, outcome.todo.content)
        return await rows.edited(outcome, "content", remarks=left_as_text(outcome, visit.moment, people))

    return await row_forms.unless_wrong("edit", todo_id, form, deed())


@post("/due", status_code=200)
async def schedule(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    recurrences: Given[Recurrences],
    row_forms: Given[RowForms],
) -> Response[str]:
    async def deed() -> Done:
        typed = form.to(Scheduling)
        due, minutes = typed_due(typed.due_date or typed.due, visit.moment)
        if typed.following:
            return await recurrences.reschedule(visit.member, todo_id, due, minutes)
        return await todos.schedule(visit.member, todo_id, typed.revision, due, minutes)

    return await row_forms.answer("due", todo_id, form, "due", deed())


@post("/priority", status_code=200)
async def prioritize(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    row_forms: Given[RowForms],
) -> Response[str]:
    async def deed() -> Done:
        return await todos.prioritize(visit.member, todo_id, form.to(Prioritizing).priority)

    return await row_forms.answer("priority", todo_id, form, "priority", deed())


@post("/move", status_code=200)
async def move(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    row_forms: Given[RowForms],
) -> Response[str]:
    async def deed() -> Done:
        return await todos.move(visit.member, todo_id, form.to(Moving).place_id)

    return await row_forms.answer("move", todo_id, form, "project_id", deed())


@post("/tags", status_code=200)
async def tag(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    todos: Given[Todos],
    row_forms: Given[RowForms],
) -> Response[str]:
    async def deed() -> Done:
        typed = form.to(Tagged)
        tagging = Tagging(typed.tags, typed_names(typed.new_tags))
        try:
            return await todos.tag(visit.member, todo_id, typed.revision, tagging)
        except Invalid as invalid:
            raise Invalid({"new_tags": str(invalid)}) from None

    return await row_forms.answer("tags", todo_id, form, "tag_ids", deed())


router = Router("/todos/{todo_id:uuid}", route_handlers=[show_form, edit, schedule, prioritize, move, tag])
