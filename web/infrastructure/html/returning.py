"""After an action: the part of the page that changed, or the way back to where the person was."""

from __future__ import annotations

from collections.abc import Callable

from litestar import Response

from web.infrastructure.html import flash as flashes
from web.infrastructure.html.addresses import HOME, local, page_before
from web.infrastructure.html.flash import Flash
from web.infrastructure.http.htmx import AnyRequest, is_htmx, is_partial
from web.infrastructure.http.responses import answer, redirect

CHANGED = "changed"


def back(request: AnyRequest, flash: Flash | None, *, to: str | None = None) -> Response[str]:
    """303 to where the person was, or `to`, with the message on that page."""
    return _with_flash(redirect(to or way_back(request)), flash)


def leave(request: AnyRequest, flash: Flash, *, to: str) -> Response[str]:
    """Off a page that there is no more: with htmx too, the address goes with it."""
    if not is_htmx(request):
        return back(request, flash, to=to)
    return _with_flash(Response("", headers={"hx-redirect": to}), flash)


def changed(
    request: AnyRequest, flash: Flash | None, partial: Callable[[], str], *, to: str | None = None
) -> Response[str]:
    """With htmx the partial (which shows the message itself), and an event for whoever listens."""
    where = to or way_back(request)
    if not is_partial(request):
        return _with_flash(redirect(where), flash)
    return answer(request, partial=partial, see_other=where, trigger=CHANGED)


def way_back(request: AnyRequest) -> str:
    """The page the person was on. A form on a page of its own has it in its address, as `back`."""
    if told := request.query_params.get("back"):
        return local(told)
    page = page_before(request)
    return _default(request) if page.partition("?")[0] in (HOME, request.url.path) else page


def _default(request: AnyRequest) -> str:
    todo_id = request.path_params.get("todo_id")
    return f"/todos/{todo_id}" if todo_id else "/today"


def _with_flash(response: Response[str], flash: Flash | None) -> Response[str]:
    if flash:
        flashes.remember(response, flash)
    return response
