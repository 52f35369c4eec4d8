"""What a person does to a to-do that repeats, or shall."""

from __future__ import annotations

from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.recurrences import Recurrences
from web.application.saving import Done
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import ASIDE
from web.infrastructure.html.repeat_form import recurrence_of
from web.infrastructure.html.repeat_page import RepeatPage
from web.infrastructure.html.returning import back
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.told import gone_on, said
from web.infrastructure.html.visit import Visit
from web.infrastructure.html.when_field import sent_when
from web.infrastructure.http.forms import Form, asked_form


class Sent(msgspec.Struct):
    revision: int
    stop: bool = False


@get("/repeat")
async def show_repeat(
    todo_id: FromPath[UUID], visit: Given[Visit], repeat_page: Given[RepeatPage]
) -> Response[str]:
    """With the form's fields in its address, as it would be."""
    return await repeat_page.show(todo_id, asked_form(visit.request))


@get("/repeat/dates", opt=ASIDE)
async def show_dates(
    todo_id: FromPath[UUID], visit: Given[Visit], repeat_page: Given[RepeatPage]
) -> Response[str]:
    """While the form is filled in: what would be saved."""
    return await repeat_page.preview(todo_id, asked_form(visit.request))


@post("/repeat", status_code=200)
async def repeat(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    recurrences: Given[Recurrences],
    repeat_page: Given[RepeatPage],
) -> Response[str]:
    async def deed() -> Done:
        sent = form.to(Sent)
        recurrence = None if sent.stop else recurrence_of(form, visit.moment)
        return await recurrences.repeat(visit.member, todo_id, sent.revision, recurrence)

    return await repeat_page.answer(todo_id, form, deed())


@post("/skip", status_code=200)
async def skip(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    recurrences: Given[Recurrences],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    """`due` is the date that was on the page, where there was one."""

    async def deed() -> Response[str]:
        due = sent_when(form["due"])
        outcome = await recurrences.skip(visit.member, todo_id, visit.moment.zone, due)
        return back(visit.request, gone_on("Skipped", outcome, visit.today))

    return await sheet_page.unless_in_trash(deed())


@post("/finish", status_code=200)
async def finish(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    recurrences: Given[Recurrences],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    async def deed() -> Response[str]:
        outcome = await recurrences.finish(visit.member, todo_id)
        return back(visit.request, said("Completed for ever:", outcome))

    return await sheet_page.unless_in_trash(deed())


router = Router("/todos/{todo_id:uuid}", route_handlers=[show_repeat, show_dates, repeat, skip, finish])
