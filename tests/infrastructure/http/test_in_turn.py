from __future__ import annotations

import asyncio
from typing import Any

from httpx import ASGITransport, AsyncClient
from litestar import Litestar, get
from litestar.di import NamedDependency, Provide

from web.infrastructure.http.in_turn import resolve_in_turn


async def test_what_a_handler_needs_is_made_in_its_own_task() -> None:
    tasks: list[asyncio.Task[Any] | None] = []

    def given(name: str) -> Provide:
        async def provide() -> str:
            tasks.append(asyncio.current_task())
            return name

        return Provide(provide)

    @get("/", dependencies={"flour": given("flour"), "water": given("water")})
    async def dough(flour: NamedDependency[str], water: NamedDependency[str]) -> str:
        return f"{flour} and {water}"

    app: Any = Litestar([dough], openapi_config=None)
    resolve_in_turn(app)
    async with AsyncClient(transport=ASGITransport(app), base_url="http://localhost") as alice:
        assert (await alice.get("/")).text == "flour and water"
    assert tasks == [asyncio.current_task()] * 2
