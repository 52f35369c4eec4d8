"""Alice, her Daybook on a real disk, and what she has to do: all of it through the use cases."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from tools.bench import requests
from tools.bench.servers import environment
from web.application.adding import NewTodo
from web.domain.membership import Membership
from web.domain.when import When
from web.infrastructure.ids import Ids
from web.services import Services, assemble
from web.settings import Settings, read_settings

BATCH = 1000
IDS = Ids()
THINGS = ("Buy milk", "Call the plumber about the tap", "Water the plants", "Read two chapters", "Pay rent")
TAGS = ((), ("errand",), ("phone",), (), ("home", "errand"))


@dataclass(slots=True)
class House:
    """`todo_ids` are all those that `fill` added; `token` is what her browser's cookie holds."""

    settings: Settings
    member: Membership
    token: str
    todo_ids: list[UUID] = field(default_factory=list)

    @property
    def database_url(self) -> str:
        return self.settings.database_url

    def fill(self, count: int) -> None:
        """Adds to-dos until there are `count`."""
        asyncio.run(self._fill(count))

    def get(self, path: str, **headers: str) -> bytes:
        return requests.get(path, cookie=f"daybook={self.token}", **headers)

    def post(self, path: str, form: dict[str, object], **headers: str) -> bytes:
        return requests.post(path, form, cookie=f"daybook={self.token}", **headers)

    async def _fill(self, count: int) -> None:
        wanted = _todos(len(self.todo_ids), count)
        async with opened(self.settings) as services:
            while batch := list(islice(wanted, BATCH)):
                await services.todos.add(self.member, batch)
                self.todo_ids += [new.id for new in batch]


def move_in(folder: Path, todos: int) -> House:
    """A new database in `folder`."""
    settings = read_settings(environment(f"sqlite:///{folder / 'daybook.sqlite'}"))
    house = asyncio.run(_move_in(settings))
    house.fill(todos)
    return house


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Services]:
    services = assemble(settings)
    await services.open()
    try:
        yield services
    finally:
        await services.close()


async def _move_in(settings: Settings) -> House:
    async with opened(settings) as services:
        account = await services.doors.accounts.create("Alice")
        token = await services.doors.sessions.start(account.id, "the bench")
        visitor = await services.doors.sessions.find(token)
    assert visitor
    return House(settings, visitor.member, token)


def _todos(first: int, end: int) -> Iterator[NewTodo]:
    """All in Inbox, with what a household's have: some tagged, some of high priority, every third one due."""
    today = dt.datetime.now(dt.UTC).date()
    for number in range(first, end):
        yield NewTodo(
            id=IDS.new(),
            content=f"{THINGS[number % len(THINGS)]} {number}",
            tags=TAGS[number % len(TAGS)],
            priority=4 - number % 7 // 4,
            due=When(today + dt.timedelta(number % 60)) if number % 3 == 0 else None,
        )
