"""What a person does to a to-do, from its row or from its page."""

from __future__ import annotations

from uuid import UUID

import msgspec
from litestar import Response, Router, post
from litestar.params import FromPath

from web.application.todos import Todos
from web.infrastructure.html.given import Given
from web.infrastructure.html.onward import Onward
from web.infrastructure.html.returning import back
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.told import said
from web.infrastructure.html.visit import Visit
from web.infrastructure.html.when_field import sent_when
from web.infrastructure.http.forms import Form


class Twin(msgspec.Struct):
    new_id: UUID


@post("/complete", status_code=200)
async def complete(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    todos: Given[Todos],
    form: Given[Form],
    rows: Given[Rows],
    onward: Given[Onward],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    async def deed() -> Response[str]:
        zone, which = visit.moment.zone, sent_when(form["due"])
        outcome = await todos.complete(visit.member, todo_id, zone, which)
        if outcome.todo.recurrence:
            return await onward.answer("Completed", outcome)
        return await rows.changed("Completed", outcome)

    return await sheet_page.unless_in_trash(deed())


@post("/reopen", status_code=200)
async def reopen(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    todos: Given[Todos],
    rows: Given[Rows],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    async def deed() -> Response[str]:
        return await rows.changed("Reopened", await todos.reopen(visit.member, todo_id))

    return await sheet_page.unless_in_trash(deed())


@post("/delete", status_code=200)
async def delete(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    todos: Given[Todos],
    rows: Given[Rows],
) -> Response[str]:
    return rows.gone("Moved to Trash:", await todos.delete(visit.member, todo_id))


@post("/restore", status_code=200)
async def restore(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    todos: Given[Todos],
    rows: Given[Rows],
) -> Response[str]:
    return rows.gone("Restored", await todos.restore(visit.member, todo_id))


@post("/duplicate", status_code=200)
async def duplicate(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    todos: Given[Todos],
    form: Given[Form],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    async def deed() -> Response[str]:
        outcome = await todos.duplicate(visit.member, todo_id, form.to(Twin).new_id)
        return back(visit.request, said("Duplicated", outcome), to=f"/todos/{outcome.todo.id}")

    return await sheet_page.unless_in_trash(deed())


router = Router("/todos/{todo_id:uuid}", route_handlers=[complete, reopen, delete, restore, duplicate])
