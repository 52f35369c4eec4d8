"""The answer that is sent most often, made ready as bytes: Litestar's general way takes twice as long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from litestar import Response
from litestar.response.base import ASGIResponse

from web.infrastructure.http.htmx import VARY

if TYPE_CHECKING:
    from litestar.types import Receive, Scope, Send

# Kept by the browser alone, and asked about each time.
REVALIDATE = "private, no-cache"

_ALWAYS = [(b"vary", VARY.encode()), (b"cache-control", REVALIDATE.encode())]


class NotModified(Response[None]):
    def __init__(self, etag: str) -> None:
        super().__init__(None, status_code=304)
        self._etag = etag.encode()

    def to_asgi_response(self, *_: Any, **__: Any) -> ASGIResponse:
        return _Ready([*_ALWAYS, (b"etag", self._etag)])


class _Ready(ASGIResponse):
    """Without the base's own making, which is what takes the time; it has headers and nothing else."""

    def __init__(self, headers: list[tuple[bytes, bytes]]) -> None:
        self._encoded = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  # ASGI
        await send({"type": "http.response.start", "status": 304, "headers": self._encoded})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
