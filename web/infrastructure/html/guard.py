"""Nobody gets past without being signed in, but to the few routes that say so by `opt=PUBLIC`."""

from __future__ import annotations

from urllib.parse import urlencode

from litestar import Request
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.response.base import ASGIResponse
from litestar.types import ASGIApp, Receive, Scope, Send

from web.application.sessions import Visitor
from web.domain.membership import Membership
from web.infrastructure.html.addresses import HOME, page_of
from web.infrastructure.html.door import SIGN_IN, Door
from web.infrastructure.http.htmx import AnyRequest, is_htmx

PUBLIC = {"public": True}
ASIDE = {"aside": True}
"""Of what a page asks by itself while somebody writes, who must not be led away from what is not sent yet."""


class Guard(ASGIMiddleware):
    """Makes the Visitor `request.user`. A guard of Litestar's own would copy the route for each request."""

    scopes = (ScopeType.HTTP,)
    exclude_opt_key = "public"

    def __init__(self, door: Door) -> None:
        self._door = door

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        request: AnyRequest = Request(scope)
        visitor = await self._door.visitor(request)
        if visitor is None:
            is_aside = is_htmx(request) and "aside" in scope["route_handler"].opt
            answer = ASGIResponse(status_code=401) if is_aside else _sign_in_first(request)
            await answer(scope, receive, send)
        else:
            scope["user"] = visitor
            await next_app(scope, receive, send)


def provide_visitor(request: AnyRequest) -> Visitor:
    visitor: Visitor = request.user
    return visitor


def provide_member(request: AnyRequest) -> Membership:
    return provide_visitor(request).member


def _sign_in_first(request: AnyRequest) -> ASGIResponse:
    """htmx goes there with the whole page, rather than putting the form into a corner of it."""
    page = page_of(request)
    address = SIGN_IN if page == HOME else f"{SIGN_IN}?{urlencode({'next': page}, safe='/')}"
    headers = {"cache-control": "no-store"}
    if is_htmx(request):
        return ASGIResponse(status_code=401, headers=headers | {"hx-redirect": address})
    return ASGIResponse(status_code=303, headers=headers | {"location": address})
