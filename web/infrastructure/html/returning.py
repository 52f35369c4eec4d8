"""After an action: the part of the page that changed, or the way back to where the person was."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from litestar import Response

from web.infrastructure.html import flash as flashes
from web.infrastructure.html.addresses import local
from web.infrastructure.html.flash import Flash
from web.infrastructure.http.htmx import AnyRequest, is_partial
from web.infrastructure.http.responses import answer

CHANGED = "changed"


def back(request: AnyRequest, flash: Flash | None, *, to: str | None = None) -> Response[str]:
    """303 to where the person was, or `to`, with the message on that page."""
    return _with_flash(see_other(to or way_back(request)), flash)


def changed(
    request: AnyRequest, flash: Flash | None, partial: Callable[[], str], *, to: str | None = None
) -> Response[str]:
    """With htmx the partial (which shows the message itself), and an event for whoever listens."""
    where = to or way_back(request)
    if not is_partial(request):
        return _with_flash(see_other(where), flash)
    return answer(request, partial=partial, see_other=where, trigger=CHANGED)


def see_other(url: str) -> Response[str]:
    return Response("", status_code=303, media_type="text/html", headers={"location": url})


def way_back(request: AnyRequest) -> str:
    """The page the person was on, if it is ours and shows something; else the front page.

    A form on a page of its own has it in its address, as `back`.
    """
    if told := request.query_params.get("back"):
        return local(told)
    came_from = request.headers.get("hx-current-url") or request.headers.get("referer") or ""
    parts = urlsplit(came_from)
    if parts.netloc != request.headers.get("host") or parts.path == request.url.path:
        return _default(request)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _default(request: AnyRequest) -> str:
    """A form that stood on a page of its own leads to what it was about."""
    todo_id = request.path_params.get("todo_id")
    return f"/todos/{todo_id}" if todo_id else "/today"


def _with_flash(response: Response[str], flash: Flash | None) -> Response[str]:
    if flash:
        flashes.remember(response, flash)
    return response
