"""Sections of a project: made, renamed, put in order, deleted. Their to-dos are a list like any other."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.names import Names
from web.application.ports import Ids
from web.application.sections import SectionDone, Sections
from web.application.versions import Outdated
from web.domain.errors import Invalid
from web.domain.querying.renaming import with_section
from web.domain.section import Section
from web.infrastructure.html import section_pages, versions
from web.infrastructure.html.asking import asked_by, views_asking
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.form_state import FormState, as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

STEPS = {"up": -1, "down": 1}


class Naming(msgspec.Struct):
    section_id: UUID
    project_id: UUID
    name: str = ""


class Renaming(msgspec.Struct):
    name: str = ""
    revision: int | None = None


class Leaving(msgspec.Struct):
    """`to` is the section that its to-dos move to; without one they stay in the project alone."""

    to: UUID | None = None


@get("/projects/{project_id:uuid}/sections")
async def show_sections(
    project_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    names: Given[Names],
    ids: Given[Ids],
) -> Response[Any]:
    its = await names.in_sections(visit.member, project_id)
    return await section_pages.index(its, FormState(), ids.new(), visit, pages)


@post("/sections", status_code=200)
async def create(
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    names: Given[Names],
    sections: Given[Sections],
    ids: Given[Ids],
) -> Response[Any]:
    typed = form.to(Naming)
    try:
        outcome = await sections.create(visit.member, typed.section_id, typed.project_id, typed.name)
    except Invalid as invalid:
        its = await names.in_sections(visit.member, typed.project_id)
        return await section_pages.index(its, as_typed(form, invalid.fields), ids.new(), visit, pages)
    return back(visit.request, said("Created", outcome), to=_address(outcome.section))


@get("/sections/{section_id:uuid}/edit")
async def show_edit(
    section_id: FromPath[UUID], visit: Given[Visit], pages: Given[Pages], names: Given[Names]
) -> Response[str]:
    return await section_pages.edit(section_id, visit, pages, names)


@post("/sections/{section_id:uuid}/edit", status_code=200)
async def rename(
    section_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    names: Given[Names],
    sections: Given[Sections],
) -> Response[str]:
    try:
        typed = form.to(Renaming)
        outcome = await sections.rename(visit.member, section_id, typed.name, typed.revision)
    except Invalid as invalid:
        return await section_pages.edit(section_id, visit, pages, names, as_typed(form, invalid.fields))
    except Outdated as outdated:
        return await versions.choose(outdated, visit, pages, "projects")
    return back(visit.request, renamed(outcome), to=_address(outcome.section))


@post(["/sections/{section_id:uuid}/up", "/sections/{section_id:uuid}/down"], status_code=200)
async def reorder(
    section_id: FromPath[UUID], visit: Given[Visit], sections: Given[Sections]
) -> Response[str]:
    way = visit.request.url.path.rpartition("/")[2]
    outcome = await sections.reorder(visit.member, section_id, STEPS[way])
    words = f"Moved {way}" if outcome.action else f"No further {way} can go"
    return back(visit.request, said(words, outcome), to=_address(outcome.section))


@get("/sections/{section_id:uuid}/delete")
async def show_delete(
    section_id: FromPath[UUID], visit: Given[Visit], pages: Given[Pages], names: Given[Names]
) -> Response[str]:
    its = await names.around_section(visit.member, section_id)
    [section] = [each for each in its.sections if each.id == section_id]
    others = [each for each in its.sections if each is not section]
    alike = [each for each in await names.sections(visit.member) if each.folded == section.folded]

    def renamed(query: str, new: str) -> str:
        return with_section(query, section.name, new, its.project.name, has_namesakes=len(alike) > 1)

    context: dict[str, Any] = {"project": its.project, "section": section, "others": others}
    context["asking"] = views_asking(visit, renamed)
    return await pages.page(visit, "sections/delete.html", context, current=str(its.project.id))


@post("/sections/{section_id:uuid}/delete", status_code=200)
async def delete(
    section_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    sections: Given[Sections],
) -> Response[str]:
    outcome = await sections.delete(visit.member, section_id, form.to(Leaving).to)
    return back(visit.request, said("Deleted", outcome), to=_address(outcome.section))


def said(words: str, outcome: SectionDone) -> Flash:
    return done(f"{words} the section “{outcome.section.name}”", outcome.action)


def renamed(outcome: SectionDone) -> Flash:
    its = f"Renamed the section to “{outcome.section.name}”{asked_by(outcome.views)}"
    return done(its, outcome.action)


def _address(section: Section) -> str:
    return f"/projects/{section.project_id}/sections"


router = Router("/", route_handlers=[show_sections, create, show_edit, rename, reorder, show_delete, delete])
