"""The list page as the book grows: always 50 rows of it, right after one of them changed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from httpx import ASGITransport, AsyncClient

from tools.bench import servers
from tools.bench.effort import Effort
from tools.bench.house import House, move_in, opened
from tools.bench.pages import PAGE, changed_pages
from tools.bench.report import Line, at_most, short
from tools.bench.servers import Server
from web.app import create_app
from web.infrastructure.persistence.statements import counting


class Size(NamedTuple):
    todos: int
    milliseconds: float
    queries: int


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, 0)
    with servers.daybook(house.database_url) as daybook:
        sizes = [_size(daybook, house, todos, effort) for todos in effort.sizes]
    first, last = sizes[0], sizes[-1]
    for size in sizes:
        yield Line(f"list page at {size.todos:,} to-dos", size.milliseconds, "ms", f"{size.queries} queries")
    compared = f"{last.todos:,} to-dos against {first.todos:,}"
    times = f"{short(last.milliseconds)} ms and {short(first.milliseconds)} ms"
    yield Line(f"time, {compared}", last.milliseconds / first.milliseconds, "times", times, at_most(1.3))
    yield Line(f"queries, {compared}", last.queries / first.queries, "times", "", at_most(1.3))


def _size(daybook: Server, house: House, todos: int, effort: Effort) -> Size:
    house.fill(todos)
    list(changed_pages(daybook, house, effort.changes // 10))
    seconds = min(median(changed_pages(daybook, house, effort.changes)) for _ in range(effort.rounds))
    return Size(todos, 1000 * seconds, asyncio.run(_queries(house)))


async def _queries(house: House) -> int:
    """Of a page that finds nothing in memory, sign-in included."""
    async with opened(house.settings) as services:
        app: Any = create_app(house.settings, services=services)
        cookies = {"daybook": house.token}
        async with AsyncClient(
            transport=ASGITransport(app), base_url="http://localhost", cookies=cookies
        ) as client:
            with counting() as statements:
                await client.get(PAGE)
    return len(statements)
