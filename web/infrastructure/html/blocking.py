"""What a person does about what a to-do waits for."""

from __future__ import annotations

from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath, FromQuery

from web.application.blockers import Blockers
from web.application.saving import InTrash
from web.domain.errors import Invalid
from web.infrastructure.html.block_form import BlockForm
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import ASIDE
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

PICK_ONE = "Pick one of those that are found. Nothing waits for a word."


class Picked(msgspec.Struct):
    blocker_id: UUID


@get("/block")
async def show_block(
    todo_id: FromPath[UUID], block_form: Given[BlockForm], blocker: FromQuery[str] = ""
) -> Response[str]:
    """With what is found for what was typed in it, where that was sent."""
    return await block_form.show(todo_id, blocker)


@get("/block/choices", opt=ASIDE)
async def show_choices(
    todo_id: FromPath[UUID],
    block_form: Given[BlockForm],
    blocker: FromQuery[str] = "",
    look: FromQuery[bool] = False,
) -> Response[str]:
    """While it is typed, or when one goes to `look` at what was found."""
    return await block_form.choices(todo_id, blocker, looked=look)


@post("/block", status_code=200)
async def block(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    blockers: Given[Blockers],
    rows: Given[Rows],
    block_form: Given[BlockForm],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    try:
        if "blocker_id" not in form.texts:
            raise Invalid({"blocker_id": PICK_ONE})
        outcome = await blockers.block(visit.member, todo_id, form.to(Picked).blocker_id)
    except Invalid as invalid:
        return await block_form.show(todo_id, form["blocker"], {"blocker": str(invalid)})
    except InTrash as trashed:
        return await sheet_page.in_trash(trashed, form)
    return await rows.edited(outcome, "blocker_ids")


@post("/unblock", status_code=200)
async def unblock(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    blockers: Given[Blockers],
    rows: Given[Rows],
    sheet_page: Given[SheetPage],
) -> Response[str]:
    async def deed() -> Response[str]:
        outcome = await blockers.unblock(visit.member, todo_id, form.to(Picked).blocker_id)
        return await rows.edited(outcome, "blocker_ids")

    return await sheet_page.unless_in_trash(deed())


router = Router("/todos/{todo_id:uuid}", route_handlers=[show_block, show_choices, block, unblock])
