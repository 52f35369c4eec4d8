"""Projects: made, renamed, archived, deleted. Their to-dos are a list like any other."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.names import Names
from web.application.ports import Ids
from web.application.projects import ProjectDone, Projects
from web.application.reading import Reading
from web.application.versions import Outdated
from web.domain.errors import Invalid, NotFound
from web.domain.project import COLOURS, check_may_go
from web.domain.querying.renaming import with_project
from web.infrastructure.html import versions
from web.infrastructure.html.asking import asked_by, views_asking
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.form_state import FormState, as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.places import address
from web.infrastructure.html.returning import back
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

HERE = "projects"


class Naming(msgspec.Struct):
    project_id: UUID | None = None
    name: str = ""
    colour: str = ""
    revision: int | None = None


class Leaving(msgspec.Struct):
    """`todos` says where its to-dos go: `move` to the project `to`, or `delete`."""

    todos: Literal["move", "delete"]
    to: UUID | None = None

    @property
    def move_to(self) -> UUID | None:
        """Raises Invalid where it is not said."""
        if self.todos == "delete":
            return None
        if self.to is None:
            raise Invalid({"to": "Pick the project that its to-dos move to."})
        return self.to


@get("/projects")
async def show_projects(visit: Given[Visit], pages: Given[Pages], reading: Given[Reading]) -> Response[Any]:
    context = {"projects": await reading.projects(visit.member)}
    return await pages.page(visit, "projects/index.html", context, current=HERE, lasting=True)


@get("/projects/new")
async def show_new(visit: Given[Visit], pages: Given[Pages], ids: Given[Ids]) -> Response[str]:
    context = _form("/projects", FormState(), ids.new())
    return await pages.page(visit, "projects/new.html", context, current=HERE)


@post("/projects", status_code=200)
async def create(
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    projects: Given[Projects],
    ids: Given[Ids],
) -> Response[str]:
    try:
        typed = form.to(Naming)
        outcome = await projects.create(visit.member, typed.project_id or ids.new(), typed.name, typed.colour)
    except Invalid as invalid:
        context = _form("/projects", as_typed(form, invalid.fields), ids.new())
        return await pages.page(visit, "projects/new.html", context, current=HERE, status=422)
    return back(visit.request, said("Created", outcome), to=address(outcome.project))


@get("/projects/{project_id:uuid}/edit")
async def show_edit(
    project_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    names: Given[Names],
) -> Response[str]:
    return await _edit_page(project_id, visit, pages, names)


@post("/projects/{project_id:uuid}/edit", status_code=200)
async def rename(
    project_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    names: Given[Names],
    projects: Given[Projects],
) -> Response[str]:
    try:
        typed = form.to(Naming)
        outcome = await projects.rename(visit.member, project_id, typed.name, typed.colour, typed.revision)
    except Invalid as invalid:
        return await _edit_page(project_id, visit, pages, names, as_typed(form, invalid.fields))
    except Outdated as outdated:
        return await versions.choose(outdated, visit, pages, HERE)
    return back(visit.request, said("Saved", outcome), to=address(outcome.project))


@post("/projects/{project_id:uuid}/archive", status_code=200)
async def archive(
    project_id: FromPath[UUID], visit: Given[Visit], projects: Given[Projects]
) -> Response[str]:
    outcome = await projects.archive(visit.member, project_id)
    return back(visit.request, said("Archived", outcome), to="/projects")


@post("/projects/{project_id:uuid}/unarchive", status_code=200)
async def unarchive(
    project_id: FromPath[UUID], visit: Given[Visit], projects: Given[Projects]
) -> Response[str]:
    outcome = await projects.unarchive(visit.member, project_id)
    return back(visit.request, said("Unarchived", outcome), to="/projects")


@get("/projects/{project_id:uuid}/delete")
async def show_delete(
    project_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    reading: Given[Reading],
) -> Response[str]:
    every = await reading.projects(visit.member)
    project = next((each for each in every if each.id == project_id), None)
    if project is None:
        raise NotFound("There is no such project.")
    check_may_go(is_inbox=project.is_inbox)
    others = [other for other in every if other is not project and not other.is_archived]
    asking = views_asking(visit, lambda query, new: with_project(query, project.name, new))
    context = {"project": project, "others": others, "asking": asking}
    return await pages.page(visit, "projects/delete.html", context, current=HERE)


@post("/projects/{project_id:uuid}/delete", status_code=200)
async def delete(
    project_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    projects: Given[Projects],
) -> Response[str]:
    outcome = await projects.delete(visit.member, project_id, form.to(Leaving).move_to)
    return back(visit.request, said("Deleted", outcome), to="/projects")


async def _edit_page(
    project_id: UUID, visit: Visit, pages: Pages, names: Names, typed: FormState | None = None
) -> Response[str]:
    project = await names.project(visit.member, project_id)
    state = typed or FormState(versions.shown(project) | {"revision": visit.revision})
    context = _form(f"/projects/{project_id}/edit", state, project_id) | {"project": project}
    return await pages.page(visit, "projects/edit.html", context, current=HERE, status=422 if typed else 200)


def said(words: str, outcome: ProjectDone) -> Flash:
    its = f"{words} the project “{outcome.project.name}”{asked_by(outcome.views)}"
    return done(its, outcome.action)


def _form(action: str, state: FormState, project_id: UUID) -> dict[str, Any]:
    words = "Create" if action == "/projects" else "Save"
    return {"form": state, "colours": COLOURS, "action": action, "words": words, "project_id": project_id}


router = Router(
    "/",
    route_handlers=[
        *(show_projects, show_new, create, show_edit, rename, archive, unarchive, show_delete, delete),
    ],
)
