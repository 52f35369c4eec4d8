"""The one fork between pages and partials, and how a page is cached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from litestar import Response

from web.infrastructure.http.htmx import VARY, is_htmx, is_partial
from web.infrastructure.http.not_modified import REVALIDATE

if TYPE_CHECKING:
    from collections.abc import Callable

    from web.infrastructure.http.htmx import AnyRequest

HTML = "text/html"


def show(
    request: AnyRequest,
    *,
    page: Callable[[], str],
    partial: Callable[[], str] | None = None,
    etag: str | None = None,
    status: int = 200,
) -> Response[str]:
    """What there is at an address: the page, or with htmx the part of it that was asked for."""
    render = partial if partial and is_partial(request) else page
    headers = {"vary": VARY, "cache-control": REVALIDATE}
    if etag:
        headers["etag"] = etag
    return Response(render(), status_code=status, media_type=HTML, headers=headers)


def answer(
    request: AnyRequest,
    *,
    partial: Callable[[], str],
    see_other: str,
    trigger: str | None = None,
    status: int = 200,
) -> Response[str]:
    """After an action: with htmx the partial and the events it causes, without it the way back.

    `see_other` is an address of our own. It is not quoted again, so quote what people typed.
    """
    if not is_htmx(request):
        return redirect(see_other)
    headers = {"hx-trigger": trigger} if trigger else {}
    return Response(partial(), status_code=status, media_type=HTML, headers=headers)


def redirect(address: str) -> Response[str]:
    """303 See Other. Never kept: the next answer may be another."""
    headers = {"location": address, "cache-control": "no-store"}
    return Response("", status_code=303, media_type=HTML, headers=headers)
