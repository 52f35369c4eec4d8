"""Several lines at once: shown first, then added as one action, indented lines as parts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromQuery

from web.application.ports import Ids
from web.application.todos import Todos
from web.domain.errors import Conflict, Invalid
from web.infrastructure.html.entry_state import PasteState
from web.infrastructure.html.flash import done
from web.infrastructure.html.given import Given
from web.infrastructure.html.lines import Lines
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.rows import Around
from web.infrastructure.html.told import texts
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
async def read_lines(visit: Given[Visit], pages: Given[Pages], form: Given[Form]) -> Response[str]:
    """What the lines would become; nothing is kept."""
    paste = form.to(PasteForm)
    try:
        lines = Lines.read(paste.lines, visit.moment)
    except Invalid as invalid:
        state = PasteState(paste.paste_id, paste.lines, str(invalid))
        return await _answer(visit, pages, paste.view, state, 422)
    state = PasteState(paste.paste_id, paste.lines, drafts=lines.drafts)
    return await _answer(visit, pages, paste.view, state)


@post("/paste", status_code=200)
async def add_lines(
    visit: Given[Visit],
    pages: Given[Pages],
    views: Given[Views],
    form: Given[Form],
    todos: Given[Todos],
    ids: Given[Ids],
) -> Response[str]:
    paste = form.to(PasteForm)
    view = await views.around(paste.view, visit)
    try:
        lines = Lines.read(paste.lines, visit.moment)
        added = await todos.add(visit.member, lines.new_todos(paste.paste_id, view, visit.moment))
    except (Invalid, Conflict) as error:
        state = PasteState(ids.new(), paste.lines, str(error))
        return await _answer(visit, pages, paste.view, state, 409 if isinstance(error, Conflict) else 422)
    words = f"Added {len(added)} to-dos" if len(added) > 1 else f"Added “{added[0].todo.content}”"
    action = next((each.action for each in added if each.action), None)
    return back(
        visit.request, done(words, action, remarks=texts(lines.remarks)), to=view.url if view else "/inbox"
    )


async def _answer(
    visit: Visit, pages: Pages, url: str, paste: PasteState, status: int = 200
) -> Response[str]:
    context: dict[str, Any] = {"paste": paste, "view": Around(url)}
    if is_partial(visit.request):
        html = pages.partial(visit, "todos/_paste.html", context)
        return Response(html, status_code=status, media_type="text/html")
    return await pages.page(visit, "todos/paste.html", context, current="inbox", status=status)


router = Router("/", route_handlers=[show_paste, read_lines, add_lines])
