"""Views that people keep: saved, changed, put in order, deleted. Their to-dos are a list like any other."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath, FromQuery

from web.application.ports import Ids
from web.application.saved_views import SavedViewDone, SavedViews
from web.application.versions import Outdated
from web.application.wishes import Wish
from web.domain.errors import Invalid
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.form_state import FormState, as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.letters import check_is_no_place
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.view_form import HERE, ViewForm
from web.infrastructure.html.views import BUILT_IN
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form


class Saving(msgspec.Struct):
    view_id: UUID | None = None
    revision: int | None = None


class Step(msgspec.Struct):
    by: Literal["-1", "1"]
    """A place up, or down."""


@get("/views")
async def show_views(visit: Given[Visit], pages: Given[Pages]) -> Response[Any]:
    context = {"built_in": [make(visit.moment) for make in BUILT_IN.values()]}
    return await pages.page(visit, "saved_views/index.html", context, current=HERE, lasting=True)


@get("/views/new")
async def show_new(
    view_form: Given[ViewForm], q: FromQuery[str] = "", name: FromQuery[str] = ""
) -> Response[str]:
    return await view_form.new(FormState({"q": q, "name": name}))


@post("/views", status_code=200)
async def save(
    visit: Given[Visit],
    form: Given[Form],
    view_form: Given[ViewForm],
    saved_views: Given[SavedViews],
    ids: Given[Ids],
) -> Response[str]:
    try:
        id = form.to(Saving).view_id or ids.new()
        outcome = await saved_views.save(visit.member, id, _wish(form), visit.moment)
    except Invalid as invalid:
        return await view_form.new(as_typed(form, invalid.fields))
    return back(visit.request, said("Saved", outcome), to=_address(outcome))


@get("/views/{view_id:uuid}/edit")
async def show_edit(
    view_id: FromPath[UUID], visit: Given[Visit], view_form: Given[ViewForm]
) -> Response[str]:
    return await view_form.edit(visit.saved_view(view_id))


@post("/views/{view_id:uuid}/edit", status_code=200)
async def edit(
    view_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    view_form: Given[ViewForm],
    saved_views: Given[SavedViews],
) -> Response[str]:
    view = visit.saved_view(view_id)
    try:
        revision = form.to(Saving).revision
        outcome = await saved_views.edit(visit.member, view_id, _wish(form), visit.moment, revision)
    except Invalid as invalid:
        return await view_form.edit(view, as_typed(form, invalid.fields))
    except Outdated as outdated:
        return await view_form.choose(outdated)
    return back(visit.request, said("Saved", outcome), to=_address(outcome))


@post("/views/{view_id:uuid}/move", status_code=200)
async def move(
    view_id: FromPath[UUID], visit: Given[Visit], form: Given[Form], saved_views: Given[SavedViews]
) -> Response[str]:
    outcome = await saved_views.move(visit.member, view_id, int(form.to(Step).by))
    stays = Flash(f"The view “{outcome.view.name}” can go no further that way.")
    return back(visit.request, said("Moved", outcome) if outcome.action else stays, to="/views")


@post("/views/{view_id:uuid}/delete", status_code=200)
async def delete(
    view_id: FromPath[UUID], visit: Given[Visit], saved_views: Given[SavedViews]
) -> Response[str]:
    outcome = await saved_views.delete(visit.member, view_id)
    return back(visit.request, said("Deleted", outcome), to="/views")


def said(words: str, outcome: SavedViewDone) -> Flash:
    return done(f"{words} the view “{outcome.view.name}”", outcome.action)


def _wish(form: Form) -> Wish:
    """Raises Invalid for a key that goes somewhere already."""
    letter = form["key"].strip().lower()
    check_is_no_place(letter)
    return Wish(form["name"], form["q"], letter)


def _address(outcome: SavedViewDone) -> str:
    return f"/views/{outcome.view.id}"


router = Router("/", route_handlers=[show_views, show_new, save, show_edit, edit, move, delete])
