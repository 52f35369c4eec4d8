"""People to whom to-dos are given: added, renamed, merged, deleted. Theirs is a list like any other."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.people import People, PersonDone
from web.application.ports import Ids
from web.application.reading import PersonLink, Reading
from web.application.versions import Outdated
from web.domain.errors import Invalid, NotFound
from web.domain.person import check_may_go
from web.domain.querying.renaming import with_person
from web.infrastructure.html import versions
from web.infrastructure.html.asking import asked_by, views_asking
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.form_state import FormState, as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Context, Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

HERE = "people"


class Adding(msgspec.Struct):
    person_id: UUID | None = None


class Renaming(msgspec.Struct):
    name: str = ""
    revision: int | None = None


class Merging(msgspec.Struct):
    into: UUID


@get("/people")
async def show_people(
    visit: Given[Visit], pages: Given[Pages], reading: Given[Reading], ids: Given[Ids]
) -> Response[Any]:
    context = await _context(visit, reading, ids, FormState())
    return await pages.page(visit, "people/index.html", context, current=HERE, lasting=True)


@post("/people", status_code=200)
async def add(
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    reading: Given[Reading],
    people: Given[People],
    ids: Given[Ids],
) -> Response[Any]:
    try:
        outcome = await people.add(visit.member, form.to(Adding).person_id or ids.new(), form["name"])
    except Invalid as invalid:
        context = await _context(visit, reading, ids, as_typed(form, invalid.fields))
        return await pages.page(visit, "people/index.html", context, current=HERE, status=422)
    return back(visit.request, said("Added", outcome), to="/people")


@get("/people/{person_id:uuid}/edit")
async def show_edit(
    person_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    reading: Given[Reading],
) -> Response[str]:
    return await _edit_page(person_id, visit, pages, reading)


@post("/people/{person_id:uuid}/edit", status_code=200)
async def rename(
    person_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    reading: Given[Reading],
    people: Given[People],
) -> Response[str]:
    try:
        typed = form.to(Renaming)
        outcome = await people.rename(visit.member, person_id, typed.name, typed.revision)
    except Invalid as invalid:
        return await _edit_page(person_id, visit, pages, reading, as_typed(form, invalid.fields))
    except Outdated as outdated:
        return await versions.choose(outdated, visit, pages, HERE)
    return back(visit.request, said("Renamed to", outcome), to="/people")


@post("/people/{person_id:uuid}/merge", status_code=200)
async def merge(
    person_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    people: Given[People],
) -> Response[str]:
    outcome = await people.merge(visit.member, person_id, form.to(Merging).into)
    return back(visit.request, said("Merged into", outcome), to="/people")


@get("/people/{person_id:uuid}/delete")
async def show_delete(
    person_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    reading: Given[Reading],
) -> Response[str]:
    person, _ = await _apart(person_id, visit, reading)
    check_may_go(person.name, is_member=person.account_id is not None)
    asking = views_asking(visit, lambda query, new: with_person(query, person.name, new))
    return await pages.page(visit, "people/delete.html", {"person": person, "asking": asking}, current=HERE)


@post("/people/{person_id:uuid}/delete", status_code=200)
async def delete(person_id: FromPath[UUID], visit: Given[Visit], people: Given[People]) -> Response[str]:
    outcome = await people.delete(visit.member, person_id)
    return back(visit.request, said("Deleted", outcome), to="/people")


async def _context(visit: Visit, reading: Reading, ids: Ids, form: FormState) -> Context:
    people = await reading.people(visit.member)
    return {"people": people, "me": visit.account.id, "form": form, "person_id": ids.new()}


async def _edit_page(
    person_id: UUID, visit: Visit, pages: Pages, reading: Reading, typed: FormState | None = None
) -> Response[str]:
    person, others = await _apart(person_id, visit, reading)
    form = typed or FormState({"name": person.name, "revision": visit.revision})
    context = {"person": person, "others": others, "form": form}
    return await pages.page(visit, "people/edit.html", context, current=HERE, status=422 if typed else 200)


async def _apart(person_id: UUID, visit: Visit, reading: Reading) -> tuple[PersonLink, list[PersonLink]]:
    every = await reading.people(visit.member)
    for person in every:
        if person.id == person_id:
            return person, [other for other in every if other.id != person_id]
    raise NotFound("There is no such person.")


def said(words: str, outcome: PersonDone) -> Flash:
    return done(f"{words} +{outcome.person.name}{asked_by(outcome.views)}", outcome.action)


router = Router("/", route_handlers=[show_people, add, show_edit, rename, merge, show_delete, delete])
