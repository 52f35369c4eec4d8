"""An answer on its way out: what every answer carries is added here, past all of Litestar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.infrastructure.http.compression import (
    VARY,
    WORTH_IT,
    compressed,
    compressed_headers,
    is_compressible,
)
from web.infrastructure.http.encodings import IDENTITY, chosen

if TYPE_CHECKING:
    from litestar.types import HTTPResponseStartEvent, Message, Send
    from litestar.types.asgi_types import HTTPResponseBodyEvent

NOT_MODIFIED = 304


class Outgoing:
    """Its `send` stands in for the server's. `status` is 0 until the answer has begun."""

    __slots__ = ("_accepted", "_always", "_held", "_is_head", "_send", "status")

    def __init__(
        self, send: Send, always: list[tuple[bytes, bytes]], accepted: bytes, *, is_head: bool
    ) -> None:
        self.status = 0
        self._send = send
        self._always = always
        self._accepted = accepted
        self._is_head = is_head
        self._held: HTTPResponseStartEvent | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif message["type"] == "http.response.body":
            await self._continue(message)
        else:
            await self._send(message)

    async def _begin(self, start: HTTPResponseStartEvent) -> None:
        """The headers of a text wait for its body, whose compressed length they tell."""
        self.status = start["status"]
        if self.status == NOT_MODIFIED:  # what it confirms was sent with these headers
            await self._send(start)
            return
        start["headers"] = headers = [*start["headers"], *self._always]
        if is_compressible(headers):
            headers.append(VARY)
            self._held = start
        else:
            await self._send(start)

    async def _continue(self, message: HTTPResponseBodyEvent) -> None:
        if self._held is not None:
            await self._release(self._held, message)
        if self._is_head:
            message["body"] = b""
        await self._send(message)

    async def _release(self, start: HTTPResponseStartEvent, message: HTTPResponseBodyEvent) -> None:
        self._held = None
        coding = chosen(self._accepted.decode("latin-1"))
        is_whole = not message.get("more_body", False)
        if is_whole and coding != IDENTITY and len(message["body"]) >= WORTH_IT:
            message["body"] = await compressed(message["body"], coding)
            start["headers"] = compressed_headers(start["headers"], coding, len(message["body"]))
        await self._send(start)
