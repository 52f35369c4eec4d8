"""Tags: renamed, merged, deleted. They are made by writing them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.reading import Reading, TagLink
from web.application.tags import TagDone, Tags
from web.application.versions import Outdated
from web.domain.errors import Invalid, NotFound
from web.domain.querying.renaming import with_tag
from web.infrastructure.html import versions
from web.infrastructure.html.asking import asked_by, views_asking
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.form_state import FormState, as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

HERE = "tags"


class Renaming(msgspec.Struct):
    name: str = ""
    revision: int | None = None


class Merging(msgspec.Struct):
    into: UUID


@get("/tags")
async def show_tags(visit: Given[Visit], pages: Given[Pages], reading: Given[Reading]) -> Response[Any]:
    context = {"tags": await reading.tags(visit.member)}
    return await pages.page(visit, "tags/index.html", context, current=HERE, lasting=True)


@get("/tags/{tag_id:uuid}/edit")
async def show_edit(
    tag_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    reading: Given[Reading],
) -> Response[str]:
    return await _edit_page(tag_id, visit, pages, reading)


@post("/tags/{tag_id:uuid}/edit", status_code=200)
async def rename(
    tag_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    reading: Given[Reading],
    tags: Given[Tags],
) -> Response[str]:
    try:
        typed = form.to(Renaming)
        outcome = await tags.rename(visit.member, tag_id, typed.name, typed.revision)
    except Invalid as invalid:
        return await _edit_page(tag_id, visit, pages, reading, as_typed(form, invalid.fields))
    except Outdated as outdated:
        return await versions.choose(outdated, visit, pages, HERE)
    return back(visit.request, said("Renamed to", outcome), to="/tags")


@post("/tags/{tag_id:uuid}/merge", status_code=200)
async def merge(
    tag_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    tags: Given[Tags],
) -> Response[str]:
    outcome = await tags.merge(visit.member, tag_id, form.to(Merging).into)
    return back(visit.request, said("Merged into", outcome), to="/tags")


@get("/tags/{tag_id:uuid}/delete")
async def show_delete(
    tag_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    reading: Given[Reading],
) -> Response[str]:
    tag, _ = await _apart(tag_id, visit, reading)
    asking = views_asking(visit, lambda query, new: with_tag(query, tag.name, new))
    return await pages.page(visit, "tags/delete.html", {"tag": tag, "asking": asking}, current=HERE)


@post("/tags/{tag_id:uuid}/delete", status_code=200)
async def delete(tag_id: FromPath[UUID], visit: Given[Visit], tags: Given[Tags]) -> Response[str]:
    return back(visit.request, said("Deleted", await tags.delete(visit.member, tag_id)), to="/tags")


async def _edit_page(
    tag_id: UUID, visit: Visit, pages: Pages, reading: Reading, typed: FormState | None = None
) -> Response[str]:
    tag, others = await _apart(tag_id, visit, reading)
    form = typed or FormState({"name": tag.name, "revision": visit.revision})
    context = {"tag": tag, "others": others, "form": form}
    return await pages.page(visit, "tags/edit.html", context, current=HERE, status=422 if typed else 200)


async def _apart(tag_id: UUID, visit: Visit, reading: Reading) -> tuple[TagLink, list[TagLink]]:
    every = await reading.tags(visit.member)
    for tag in every:
        if tag.id == tag_id:
            return tag, [other for other in every if other.id != tag_id]
    raise NotFound("There is no such tag.")


def said(words: str, outcome: TagDone) -> Flash:
    return done(f"{words} @{outcome.tag.name}{asked_by(outcome.views)}", outcome.action)


router = Router("/", route_handlers=[show_tags, show_edit, rename, merge, show_delete, delete])
