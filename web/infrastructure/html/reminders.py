"""What rings, asked for by every page once a minute, and what a person answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from urllib.parse import urlencode
from uuid import UUID

from litestar import Response, Router, get, post
from litestar.params import FromPath, FromQuery

from web.application.reminders import Reminders, soon, tomorrow
from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.quoting import quoted
from web.infrastructure.html.addresses import HOME
from web.infrastructure.html.flash import Flash
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import ASIDE
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.rings import rings_seen
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.times import say_instant
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form
from web.infrastructure.http.htmx import is_partial
from web.infrastructure.http.responses import redirect

UNTIL: dict[str, Callable[[Moment], dt.datetime]] = {"soon": soon, "tomorrow": tomorrow}
OVER = "does not remind any more: it was changed or done meanwhile."


@get("/reminders", opt=ASIDE)
async def show_rings(
    visit: Given[Visit], pages: Given[Pages], reminders: Given[Reminders], look: FromQuery[str] = ""
) -> Response[str]:
    """204 while a person reads all that there is already, which is nearly always."""
    if not is_partial(visit.request):
        return redirect(HOME)
    rings = await reminders.ringing(visit.member, visit.moment)
    if rings_seen(rings, visit.now).look == look:
        return Response("", status_code=204, headers={"cache-control": "no-store"})
    html = pages.partial(visit, "reminders/_rings.html", {"rings": rings})
    return Response(html, media_type="text/html", headers={"cache-control": "no-store"})


@post("/reminders/{todo_id:uuid}/dismiss", status_code=200)
async def dismiss(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    rows: Given[Rows],
    reminders: Given[Reminders],
) -> Response[str]:
    name = quoted((await rows.row(todo_id)).content)
    rang = await reminders.dismiss(visit.member, visit.moment, todo_id, form["ring"])
    if not rang:
        return _told(visit, f"{name} {OVER}", todo_id)
    return _told(visit, f"Dismissed the reminder of {name}.", todo_id, form["ring"])


@post("/reminders/{todo_id:uuid}/snooze", status_code=200)
async def snooze(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    form: Given[Form],
    rows: Given[Rows],
    reminders: Given[Reminders],
) -> Response[str]:
    name = quoted((await rows.row(todo_id)).content)
    until = _until(form["until"], visit.moment)
    rang = await reminders.snooze(visit.member, visit.moment, todo_id, form["ring"], until)
    if not rang:
        return _told(visit, f"{name} {OVER}", todo_id)
    return _told(visit, f"Reminds {say_instant(until, visit.now)}: {name}", todo_id, form["ring"])


@post("/reminders/{todo_id:uuid}/recall", status_code=200)
async def recall(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    rows: Given[Rows],
    reminders: Given[Reminders],
    ring: FromQuery[str] = "",
) -> Response[str]:
    name = quoted((await rows.row(todo_id)).content)
    was_answered = await reminders.recall(visit.member, todo_id, ring)
    return _told(visit, f"Reminds again: {name}" if was_answered else f"{name} {OVER}", todo_id)


def _until(word: str, moment: Moment) -> dt.datetime:
    if word not in UNTIL:
        raise Invalid({"until": "A reminder is put off by ten minutes, or until tomorrow."})
    return UNTIL[word](moment)


def _told(visit: Visit, words: str, todo_id: UUID, answered: str = "") -> Response[str]:
    """With a way to take it back where a ring was `answered`: no Action of the journal does."""
    undo_url = f"/reminders/{todo_id}/recall?{urlencode({'ring': answered})}" if answered else ""
    return back(visit.request, Flash(words, f"/todos/{todo_id}", undo_url, undoes_by_key=bool(answered)))


router = Router("/", route_handlers=[show_rings, dismiss, snooze, recall])
