"""The answer that is sent most often, made ready as bytes: Litestar's own way takes three times as long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.infrastructure.http.htmx import VARY

if TYPE_CHECKING:
    from litestar.types import Send

# Kept by the browser alone, and asked about each time.
REVALIDATE = "private, no-cache"

_ALWAYS = [(b"vary", VARY.encode()), (b"cache-control", REVALIDATE.encode())]


async def send_not_modified(send: Send, etag: str) -> None:
    headers = [*_ALWAYS, (b"etag", etag.encode())]
    await send({"type": "http.response.start", "status": 304, "headers": headers})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
