"""Several lines at once: shown first, then added as one action, indented lines as parts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromQuery

from web.application.names import Names, who_is_named
from web.application.ports import Ids
from web.application.reading import Reading
from web.application.todos import Todos
from web.domain.errors import Conflict, Invalid
from web.infrastructure.html import told
from web.infrastructure.html.entry_state import PasteState
from web.infrastructure.html.given import Given
from web.infrastructure.html.lines import Lines
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.rows import Around, Rows
from web.infrastructure.html.views import Views
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form
from web.infrastructure.http.htmx import is_partial


class PasteForm(msgspec.Struct):
    paste_id: UUID
    lines: str = ""
    view: str = "/inbox"


@get("/paste")
async def show_paste(
    visit: Given[Visit],
    pages: Given[Pages],
    ids: Given[Ids],
    view: FromQuery[str] = "/inbox",
) -> Response[str]:
    return await _answer(visit, pages, view, PasteState(ids.new()))


@post("/paste/read", status_code=200)
async def read_lines(
    visit: Given[Visit],
    pages: Given[Pages],
    names: Given[Names],
    views: Given[Views],
    form: Given[Form],
) -> Response[str]:
    """What the lines would become; nothing is kept."""
    paste = form.to(PasteForm)
    view = await views.around(paste.view, visit)
    people = await who_is_named(names, visit.member, paste.lines)
    try:
        lines = Lines.read(paste.lines, visit.moment, view, people)
    except Invalid as invalid:
        state = PasteState(paste.paste_id, paste.lines, str(invalid))
        return await _answer(visit, pages, paste.view, state, 422)
    known = await names.known(visit.member)
    new = (
        lines.new_projects(known.projects),
        lines.new_sections(known, view.defaults.project_id if view else None),
    )
    state = PasteState(paste.paste_id, paste.lines, "", lines.drafts, *new)
    return await _answer(visit, pages, paste.view, state)


@post("/paste", status_code=200)
async def add_lines(
    visit: Given[Visit],
    pages: Given[Pages],
    names: Given[Names],
    views: Given[Views],
    form: Given[Form],
    todos: Given[Todos],
    rows: Given[Rows],
    reading: Given[Reading],
    ids: Given[Ids],
) -> Response[str]:
    paste = form.to(PasteForm)
    view = await views.around(paste.view, visit)
    people = await who_is_named(names, visit.member, paste.lines)
    try:
        lines = Lines.read(paste.lines, visit.moment, view, people)
        added = await todos.add(visit.member, lines.new_todos(paste.paste_id, view))
    except (Invalid, Conflict) as error:
        state = PasteState(ids.new(), paste.lines, str(error))
        return await _answer(visit, pages, paste.view, state, 409 if isinstance(error, Conflict) else 422)
    here = view.url if view else "/inbox"
    if len(added) == 1:
        flash = told.added(added[0], await rows.row(added[0].todo.id), lines.remarks, visit.now)
    else:
        flash = told.several_added(added, await reading.projects(visit.member), lines.remarks, here)
    return back(visit.request, flash, to=here)


async def _answer(
    visit: Visit, pages: Pages, url: str, paste: PasteState, status: int = 200
) -> Response[str]:
    context: dict[str, Any] = {"paste": paste, "view": Around(url)}
    if is_partial(visit.request):
        html = pages.partial(visit, "todos/_paste.html", context)
        return Response(html, status_code=status, media_type="text/html")
    return await pages.page(visit, "todos/paste.html", context, current="inbox", status=status)


router = Router("/", route_handlers=[show_paste, read_lines, add_lines])
