"""Letting people in and out: the cookie, the session behind it, and where they go then."""

from __future__ import annotations

from litestar import Response

from web.application.sessions import Sessions, Visitor
from web.infrastructure.html.addresses import HOME, local
from web.infrastructure.html.cookie import SessionCookie
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.responses import redirect

SIGN_IN = "/sign-in"


class Door:
    def __init__(self, sessions: Sessions, cookie: SessionCookie) -> None:
        self._sessions = sessions
        self._cookie = cookie

    async def visitor(self, request: AnyRequest) -> Visitor | None:
        token = self._cookie.read(request)
        return await self._sessions.find(token) if token else None

    async def let_in(self, request: AnyRequest, token: str, to: str = HOME) -> Response[str]:
        """With a cookie of its own for each sign-in. The session that was there before ends."""
        await self._end(request)
        response = redirect(local(to))
        self._cookie.write(request, response, token)
        return response

    async def let_out(self, request: AnyRequest) -> Response[str]:
        await self._end(request)
        response = redirect(SIGN_IN)
        self._cookie.clear(request, response)
        return response

    async def _end(self, request: AnyRequest) -> None:
        visitor = await self.visitor(request)
        if visitor is not None:
            await self._sessions.sign_out(visitor)
