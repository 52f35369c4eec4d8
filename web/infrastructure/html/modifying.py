"""A line of changes about one to-do: read while it is typed, done at Enter."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from litestar import Response, Router, get, post
from litestar.params import FromPath, FromQuery

from web.application.names import Names, who_is_named
from web.application.reading import TodoRow
from web.application.saving import InTrash
from web.application.todos import Todos
from web.domain.entry import Meaning, Moment
from web.domain.errors import Conflict, Invalid
from web.domain.modifying import lacking, read_change
from web.infrastructure.html.draft_place import in_its_place
from web.infrastructure.html.effect import effect_of
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import ASIDE
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.row_forms import RowForms
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

FIELDS = {
    Meaning.PROJECT: "project_id",
    Meaning.SECTION: "project_id",
    Meaning.DURATION: "duration_minutes",
    Meaning.REMINDER: "reminders",
    Meaning.TAG: "tag_ids",
    Meaning.UNTAG: "tag_ids",
    Meaning.PERSON: "person_ids",
    Meaning.UNGIVE: "person_ids",
}
"""Those of a to-do that are called otherwise than in a line."""


@get("/modify")
async def show_modify(todo_id: FromPath[UUID], row_forms: Given[RowForms]) -> Response[str]:
    return await row_forms.show("modify", todo_id)


@get("/modify/reading", opt=ASIDE)
async def read_modify(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    rows: Given[Rows],
    pages: Given[Pages],
    names: Given[Names],
    change: FromQuery[str] = "",
) -> Response[str]:
    """What a line that is being typed would do."""
    row = await rows.row(todo_id)
    people = await who_is_named(names, visit.member, change)
    effect = effect_of(change, _moment(visit, row), row, people)
    if effect:
        draft, _ = await in_its_place(names, visit.member, effect.draft, row.project_id)
        effect = effect.placed(draft)
    html = pages.partial(visit, "todos/_modify_reading.html", {"todo": row, "effect": effect})
    return Response(html, media_type="text/html")


@post("/modify", status_code=200)
async def modify(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    names: Given[Names],
    todos: Given[Todos],
    rows: Given[Rows],
    row_forms: Given[RowForms],
) -> Response[str]:
    row = await rows.row(todo_id)

    async def deed() -> Response[str]:
        try:
            people = await who_is_named(names, visit.member, form["change"])
            draft = read_change(form["change"], _moment(visit, row), people)
            outcome = await todos.modify(visit.member, todo_id, draft)
        except InTrash:
            raise
        except (Invalid, Conflict) as error:
            raise Invalid({"change": str(error)}) from None
        asked = {FIELDS.get(Meaning(token.kind), token.kind) for token in draft.tokens}
        return await rows.edited(outcome, *asked, remarks=lacking(draft, row.tags, row.people))

    return await row_forms.unless_wrong("modify", todo_id, form, deed())


def _moment(visit: Visit, row: TodoRow) -> Moment:
    return replace(visit.moment, due=row.due)


router = Router("/todos/{todo_id:uuid}", route_handlers=[show_modify, read_modify, modify])
