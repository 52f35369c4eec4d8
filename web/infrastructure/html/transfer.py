"""Lists brought in from files, each seen first and then kept; and everything taken out again."""

from __future__ import annotations

from typing import Any

from litestar import Response, Router, get, post
from litestar.response import Stream

from web.application.takeout import Contents, Takeout
from web.application.transfer import Imported, Transfer
from web.domain.errors import Conflict, DaybookError, Invalid
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.spooling import spooled
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form

HERE = "transfer"
UPLOAD_LIMIT = 12_000_000
SHOWN = 100


@get("/transfer")
async def show_transfer(visit: Given[Visit], pages: Given[Pages]) -> Response[Any]:
    return await _index(visit, pages, FormState())


@post("/transfer/preview", status_code=200, request_max_body_size=UPLOAD_LIMIT)
async def preview(
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    transfer: Given[Transfer],
    takeout: Given[Takeout],
) -> Response[str]:
    """What would happen. The file travels on in the form that confirms it, and is kept nowhere."""
    try:
        data = _sent(form)
        if takeout.recognises(data):
            contents = await takeout.preview(visit.account.id, data)
            return await _shown(visit, pages, data, "contents", contents)
        found = await transfer.preview(visit.member, visit.account.zone, data)
        return await _shown(visit, pages, data, "preview", found)
    except Invalid as invalid:
        return await _refused(visit, pages, form, invalid)


@post("/transfer", status_code=200, request_max_body_size=UPLOAD_LIMIT)
async def import_(
    visit: Given[Visit],
    form: Given[Form],
    pages: Given[Pages],
    transfer: Given[Transfer],
    takeout: Given[Takeout],
) -> Response[str]:
    try:
        data = _sent(form)
        if takeout.recognises(data):
            said = _said_of_all(await takeout.import_(visit.account.id, data))
        else:
            said = _said(await transfer.import_(visit.member, visit.account.zone, data))
    except (Invalid, Conflict) as error:
        return await _refused(visit, pages, form, error)
    return back(visit.request, said, to="/inbox")


@get("/transfer/todo.txt")
async def todo_txt(visit: Given[Visit], transfer: Given[Transfer]) -> Response[str]:
    lines = await transfer.export(visit.member, visit.account.zone)
    return Response(lines, media_type="text/plain", headers=_download("todo.txt"))


@get("/transfer/daybook.json")
async def daybook_json(visit: Given[Visit], takeout: Given[Takeout]) -> Stream:
    pieces = await spooled(takeout.export(visit.account.id))
    return Stream(pieces, media_type="application/json", headers=_download("daybook.json"))


def _sent(form: Form) -> bytes:
    upload = form.uploads.get("file")
    data = upload.content if upload else b""
    data = data or form["text"].encode()
    if not data.strip():
        raise Invalid({"file": "Choose a file, or paste the lines of one."})
    return data


async def _shown(visit: Visit, pages: Pages, data: bytes, name: str, found: object) -> Response[str]:
    context = {name: found, "text": data.decode("utf-8-sig"), "shown": SHOWN}
    return await pages.page(visit, f"transfer/{name}.html", context, current=HERE)


async def _refused(visit: Visit, pages: Pages, form: Form, error: DaybookError) -> Response[str]:
    state = FormState({"text": form["text"]}, {"text" if form["text"] else "file": str(error)})
    return await _index(visit, pages, state, status=409 if isinstance(error, Conflict) else 422)


async def _index(visit: Visit, pages: Pages, form: FormState, status: int = 200) -> Response[str]:
    return await pages.page(
        visit, "transfer/index.html", {"form": form}, current=HERE, status=status, lasting=True
    )


def _said(outcome: Imported) -> Flash:
    added = len(outcome.plan.new)
    words = "Nothing was new" if not added else f"Imported {added} to-do{'s' if added > 1 else ''}"
    left_out = outcome.plan.left_out
    return done(f"{words}; {left_out} left out" if left_out else words, outcome.action)


def _said_of_all(contents: Contents) -> Flash:
    return Flash(f"Imported everything: {contents.todos} to-dos and {contents.actions} actions of history")


def _download(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}


router = Router("/", route_handlers=[show_transfer, preview, import_, todo_txt, daybook_json])
