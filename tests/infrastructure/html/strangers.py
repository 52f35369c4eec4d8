"""People at browsers that nobody is signed in on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
from litestar import Litestar

from tests.infrastructure.html.people import ORIGIN, Person
from tests.lodge import CHEAP, WORDS
from tests.settings import settings_for
from web.app import create_app
from web.application.ports import Clock
from web.infrastructure.persistence.engine import bind
from web.services import Services, assemble
from web.settings import Settings

TYPED_OR_CLICKED_IN_A_TERMINAL = {
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
    "sec-fetch-site": "none",
}
OTHER_HOST = "daybook.example"
_fronts: dict[tuple[Settings, Clock | None], Front] = {}


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
    front = await opened(url, **settings)
    tables = ("todo_tags", "todos", "books", "accounts", "links", "attempts")
    await front.services.engine.execute_all([(f"DELETE FROM {table}", ()) for table in tables])
    yield front


async def opened(url: str, clock: Clock | None = None, /, **settings: str) -> Front:
    """The same for all tests with the same settings, since to build routes takes longer than most tests."""
    read = settings_for(url, DAYBOOK_ALLOWED_HOSTS=OTHER_HOST, **settings)
    if (read, clock) not in _fronts:
        services = assemble(read, clock=clock, hasher=CHEAP)
        await services.open()
        _fronts[read, clock] = Front(create_app(read, services=services), services)
    bind(_fronts[read, clock].services.engine)
    return _fronts[read, clock]


async def close_fronts() -> None:
    while _fronts:
        _, front = _fronts.popitem()
        await front.services.close()


async def sign_in(person: Person, name: str, password: str = WORDS, **more: str) -> httpx.Response:
    return await person.post("/sign-in", {"name": name, "password": password, **more})
