"""The entry line: read while it is typed, kept at Enter."""

from __future__ import annotations

from typing import Any

from litestar import Response, Router, get, post
from litestar.params import FromQuery

from web.application.names import Names, who_is_named
from web.application.todos import Todos
from web.domain.entry import Draft, read
from web.domain.errors import Conflict, Invalid
from web.domain.roster import Roster
from web.domain.spelling import ENTRY
from web.domain.view import View
from web.infrastructure.html.added import Added
from web.infrastructure.html.doors import door_of
from web.infrastructure.html.draft_place import in_its_place
from web.infrastructure.html.edits import caret_in
from web.infrastructure.html.entry_form import EntryForm, draft_of, new_todo_of
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import ASIDE
from web.infrastructure.html.offers import names_at
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.views import Views
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form


@get("/entry", opt=ASIDE)
async def read_line(
    visit: Given[Visit],
    pages: Given[Pages],
    names: Given[Names],
    views: Given[Views],
    line: FromQuery[str] = "",
    caret: FromQuery[str] = "",
    view: FromQuery[str] = "",
) -> Response[str]:
    """What is understood of a line that is being typed, and what is offered for the name at its caret.

    Nothing of a line that cannot be kept.
    """
    around = await views.around(view, visit)
    people = await who_is_named(names, visit.member, line)
    draft, offers = _draft(line, visit, around, people), []
    if draft:
        here = around.defaults.project_id if around else None
        draft, sections = await in_its_place(names, visit.member, draft, here)
        place = caret_in(line, caret)
        offers = await names_at(names, visit.member, line, place, ENTRY, sections)
    html = pages.partial(visit, "todos/_reading.html", {"draft": draft, "offers": offers})
    return Response(html, media_type="text/html")


@post("/todos", status_code=200)
async def add(
    visit: Given[Visit],
    form: Given[Form],
    names: Given[Names],
    views: Given[Views],
    todos: Given[Todos],
    added: Given[Added],
) -> Response[Any]:
    entry = form.to(EntryForm)
    view = await views.around(entry.view, visit)
    people = await who_is_named(names, visit.member, entry.line)
    try:
        draft = draft_of(entry, visit.moment, view, people)
        [done] = await todos.add(visit.member, [new_todo_of(entry, draft, view)])
    except (Invalid, Conflict) as error:
        return await added.refused(entry, view, error)
    if done.new.section:
        view = await views.around(entry.view, visit)  # it has a heading more
    return await added.answer(entry, view, done, draft.remarks)


def _draft(line: str, visit: Visit, view: View | None, people: Roster) -> Draft | None:
    try:
        return read(line, visit.moment, door_of(view, people)) if line.strip() else None
    except Invalid:
        return None


router = Router("/", route_handlers=[read_line, add])
