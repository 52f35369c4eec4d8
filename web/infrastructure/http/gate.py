"""What is true of every request, in one thin wrapper around all of Litestar, which no route escapes."""

from __future__ import annotations

import logging
from itertools import count
from secrets import token_hex
from time import perf_counter
from typing import TYPE_CHECKING

from litestar.enums import ScopeType

from web.infrastructure.http import cross_site
from web.infrastructure.http.outgoing import Outgoing
from web.infrastructure.http.security_headers import security_headers
from web.infrastructure.http.tracebacks import safe_traceback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from litestar.types import ASGIApp, HTTPScope, Receive, Scope, Send

    from web.infrastructure.http.errors import Errors
    from web.infrastructure.http.hosts import Hosts
    from web.infrastructure.http.request_log import RequestLog

log = logging.getLogger("daybook.errors")


class Gate:
    """Put it in place with `app.asgi_handler = Gate(app.asgi_handler, …)`."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        errors: Errors,
        hosts: Hosts,
        public_origin: str = "",
        request_log: RequestLog | None = None,
    ) -> None:
        self._app = app
        self._errors = errors
        self._hosts = hosts
        self._public_origin = public_origin.lower().rstrip("/").encode()
        self._request_log = request_log
        start = token_hex(3)
        self._ids = (f"{start}-{number}" for number in count(1))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP:
            await self._http(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _http(self, scope: HTTPScope, receive: Receive, send: Send) -> None:
        began = perf_counter()
        method = scope["method"]
        headers = dict(scope["headers"])
        scope["state"]["request_id"] = next(self._ids)
        accepted = headers.get(b"accept-encoding", b"")
        outgoing = Outgoing(send, security_headers(scope["scheme"]), accepted, is_head=method == "HEAD")
        if method == "HEAD":  # answered like GET, without the body; the server keeps its own scope
            scope = {**scope, "method": "GET"}
            scope["state"]["is_head"] = True
        try:
            await self._pass(scope, headers, receive, outgoing.send)
        except Exception as error:
            await self._recover(error, scope, outgoing)
        finally:
            if self._request_log:
                self._request_log.note(scope, method, outgoing.status, began)

    async def _pass(
        self, scope: HTTPScope, headers: Mapping[bytes, bytes], receive: Receive, send: Send
    ) -> None:
        error = self._hosts.refusal(headers.get(b"host", b"")) or cross_site.refusal(
            scope["method"], headers, self._public_origin
        )
        if error is None:
            await self._app(scope, receive, send)
        else:
            await self._errors.send(scope, error, send)

    async def _recover(self, error: Exception, scope: HTTPScope, outgoing: Outgoing) -> None:
        """Caught here, since the server would log what the exception says."""
        if outgoing.status:
            log.error("request %s broke off\n%s", scope["state"]["request_id"], safe_traceback(error))
        else:
            await self._errors.send(scope, error, outgoing.send)
