"""Whole answers as they were sent, for as long as their validator says that a new one would say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from web.infrastructure.http.compression import VARY, compressed, compressed_headers, is_compressible
from web.infrastructure.http.encodings import IDENTITY, chosen
from web.infrastructure.http.raw_headers import header

if TYPE_CHECKING:
    from litestar.types import HTTPResponseStartEvent, Message, Send
    from litestar.types.asgi_types import HTTPResponseBodyEvent

    from web.infrastructure.http.htmx import AnyRequest

KEPT = 64
LARGEST = 50_000
"""Bytes. A page is about 8,000."""


class Asked(NamedTuple):
    """What an answer depends on: the validator says who asks, too."""

    etag: str
    path: str
    query: bytes
    coding: str

    @classmethod
    def by(cls, request: AnyRequest, etag: str) -> Asked:
        scope = request.scope
        return cls(etag, scope["path"], scope["query_string"], chosen(header(request, b"accept-encoding")))


class KeptAnswers:
    def __init__(self) -> None:
        self._kept: dict[Asked, tuple[list[tuple[bytes, bytes]], bytes]] = {}

    async def send(self, asked: Asked, send: Send) -> bool:
        """Whether there was one."""
        kept = self._kept.get(asked)
        if kept:
            headers, body = kept
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": body, "more_body": False})
        return kept is not None

    def keep(self, asked: Asked, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
        if len(body) > LARGEST:
            return
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[asked] = (headers, body)


class Keeping:
    """Its `send` stands in for another, and keeps the whole answer that has the validator asked about."""

    def __init__(self, kept: KeptAnswers, asked: Asked, send: Send) -> None:
        self._kept = kept
        self._asked = asked
        self._send = send
        self._held: HTTPResponseStartEvent | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and self._lasts(message):
            self._held = message
            return
        if message["type"] == "http.response.body" and self._held is not None:
            await self._release(self._held, message)
        await self._send(message)

    def _lasts(self, start: HTTPResponseStartEvent) -> bool:
        return start["status"] == 200 and (b"etag", self._asked.etag.encode()) in start["headers"]

    async def _release(self, start: HTTPResponseStartEvent, message: HTTPResponseBodyEvent) -> None:
        self._held = None
        if not message.get("more_body", False):
            coding = self._asked.coding
            if coding != IDENTITY and is_compressible(start["headers"]):
                message["body"] = await compressed(message["body"], coding)
                length = len(message["body"])
                start["headers"] = [*compressed_headers(start["headers"], coding, length), VARY]
            self._kept.keep(self._asked, [*start["headers"]], message["body"])
        await self._send(start)
