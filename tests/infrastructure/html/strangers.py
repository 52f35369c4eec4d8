"""People at browsers that nobody is signed in on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

import httpx
from litestar import Litestar

from tests.infrastructure.html.people import ORIGIN, Person
from tests.lodge import CHEAP, WORDS
from tests.settings import settings_for
from web.app import create_app
from web.services import Services, assemble

TYPED_OR_CLICKED_IN_A_TERMINAL = {
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
    "sec-fetch-site": "none",
}


@dataclass
class Front:
    """A Daybook as it shows itself to strangers."""

    app: Litestar
    services: Services

    def stranger(self, origin: str = ORIGIN, **headers: str) -> Person:
        transport = httpx.ASGITransport(self.app)  # type: ignore[arg-type]  # its own names for the same types
        return Person("somebody", httpx.AsyncClient(transport=transport, base_url=origin, headers=headers))

    async def add(self, name: str, password: str | None = None) -> None:
        password_hash = await CHEAP.hash(password) if password else None
        await self.services.doors.accounts.create(name, password_hash)

    async def signed_in(self, name: str, origin: str = ORIGIN) -> Person:
        person = self.stranger(origin)
        answer = await sign_in(person, name)
        assert answer.status_code == 303, answer.text
        return person


@asynccontextmanager
async def front(url: str, **settings: str) -> AsyncIterator[Front]:
    """Nobody has an account yet."""
    opened = _built(url, **settings)
    await opened.services.open()
    for table in ("todo_tags", "todos", "books", "accounts", "links", "attempts"):
        await opened.services.engine.execute(f"DELETE FROM {table}")
    yield opened
    await opened.services.close()


@cache
def _built(url: str, **settings: str) -> Front:
    """Once for all tests with the same settings, since to build routes takes longer than most tests."""
    read = settings_for(url, **settings)
    services = assemble(read, hasher=CHEAP)
    return Front(create_app(read, services=services, reload=True), services)


async def sign_in(person: Person, name: str, password: str = WORDS, **more: str) -> httpx.Response:
    return await person.post("/sign-in", {"name": name, "password": password, **more})
