"""Most of what a browser asks is whether a page has changed: answered before any handler, and any query. So
is who asks for a page again that was sent a moment ago, as a second tab or a program does."""

from __future__ import annotations

from litestar import Request
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Receive, Scope, Send

from web.application.ports import Clock
from web.infrastructure.html import flash
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.visit import provide_visit
from web.infrastructure.http import etags
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.kept_answers import Asked, Keeping, KeptAnswers
from web.infrastructure.http.not_modified import send_not_modified
from web.infrastructure.http.raw_headers import header


class Unchanged(ASGIMiddleware):
    """Stands behind the Guard, which says who asks."""

    scopes = (ScopeType.HTTP,)
    exclude_opt_key = "public"

    def __init__(self, pages: Pages, clock: Clock) -> None:
        self._pages = pages
        self._clock = clock
        self._kept = KeptAnswers()

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        request: AnyRequest = Request(scope)
        if not _asks_for_page(request):
            await next_app(scope, receive, send)
            return
        etag = self._pages.etag(provide_visit(request, self._clock))
        if etags.matches(header(request, b"if-none-match"), etag):
            await send_not_modified(send, etag)
            return
        asked = Asked.by(request, etag)
        if not await self._kept.send(asked, send):
            await next_app(scope, receive, Keeping(self._kept, asked, send).send)


def _asks_for_page(request: AnyRequest) -> bool:
    """Chromium tells the ETag of the page also when it asks for the partial at the same address. And what has
    something to say is never the page that was there."""
    return (
        request.method == "GET"
        and header(request, b"hx-request-type") != "partial"
        and not flash.is_waiting(request)
    )
