"""People at their browsers, with JavaScript and without."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field
from html import unescape
from itertools import count
from typing import Any
from uuid import UUID

import httpx
from litestar import Litestar

from tests.builders import IDS
from web.services import Services

logging.getLogger("httpx").setLevel(logging.WARNING)  # to tell of each request takes a twentieth of it
ORIGIN = "http://localhost"
# Compressed answers have tests of their own.
PLAIN = {"sec-fetch-site": "same-origin", "accept-encoding": "identity"}
NUMBERS = count(1)
HTMX = PLAIN | {"hx-request": "true", "hx-request-type": "partial"}
_TAG = re.compile(r"""<!--.*?-->|<[!/a-z](?:[^>"']|"[^"]*"|'[^']*')*>""", re.DOTALL)


@dataclass
class Person:
    """Somebody signed in. `htmx` is the same person with JavaScript on."""

    name: str
    client: httpx.AsyncClient
    headers: dict[str, str] = field(default_factory=lambda: dict(PLAIN))

    @property
    def htmx(self) -> Person:
        return Person(self.name, self.client, dict(HTMX))

    async def get(self, url: str, **headers: str) -> httpx.Response:
        return await self.client.get(url, headers=self.headers | _dashed(headers))

    async def post(self, url: str, data: dict[str, Any] | None = None, **headers: str) -> httpx.Response:
        return await self.client.post(url, data=data or {}, headers=self.headers | _dashed(headers))

    async def follow(self, url: str, data: dict[str, Any] | None = None) -> httpx.Response:
        """Sends a form and goes where it leads, as a browser does."""
        answer = await self.post(url, data)
        assert answer.status_code == 303, answer.text
        return await self.get(answer.headers["location"])

    async def add(self, line: str, view: str = "/inbox", **fields: Any) -> UUID:
        """Writes a line, and gives the id of the to-do that came of it."""
        id = IDS.new()
        answer = await self.post("/todos", {"todo_id": id, "line": line, "view": view, **fields})
        assert answer.status_code in (200, 303), answer.text
        self.client.cookies.delete("flash")
        return id


async def person(app: Litestar, services: Services, name: str) -> Person:
    account = await services.doors.accounts.create(f"{name} {next(NUMBERS)}")
    token = await services.doors.sessions.start(account.id, "a test")
    transport = httpx.ASGITransport(app)  # type: ignore[arg-type]  # its own names for the same ASGI types
    client = httpx.AsyncClient(transport=transport, base_url=ORIGIN, cookies={"daybook": token})
    return Person(account.name, client)


def texts(html: str) -> str:
    """What a person reads on it, in one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def _dashed(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
