"""People who speak to a running Daybook over HTTP, without a browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from tests.infrastructure.html.people import Person
from tests.live import Daybook
from web.infrastructure.ids import Ids

IDS = Ids()
PATIENCE = 30
SENTENCE = "Daybook cannot reach its database at the moment. Nothing was lost: please try again shortly."


@asynccontextmanager
async def client(name: str, token: str, daybook: Daybook) -> AsyncIterator[Person]:
    cookies = {"daybook": token}
    async with httpx.AsyncClient(base_url=daybook.address, cookies=cookies, timeout=PATIENCE) as browser:
        yield Person(name, browser)


async def write(person: Person, line: str) -> httpx.Response:
    return await person.post("/todos", {"todo_id": str(IDS.new()), "line": line, "view": "/inbox"})


async def contents(person: Person) -> list[str]:
    """What is kept, as an export has it."""
    lines = (await person.get("/transfer/todo.txt")).text.splitlines()
    return [word for line in lines for word in line.split() if word.startswith("thing-")]
