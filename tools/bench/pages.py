"""The list page of 50 rows against a bare Litestar handler, both kept busy on the same uvicorn settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import repeat
from pathlib import Path
from statistics import median

from tools.bench import requests, servers
from tools.bench.client import Connection, Load, WrongAnswer, ask, run
from tools.bench.effort import Effort
from tools.bench.house import House, move_in
from tools.bench.report import Line, at_least, short
from tools.bench.servers import Server

ROWS = 50
CLIENTS = 8
PAGE = "/inbox"
WORD = requests.get("/")


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, ROWS)
    with servers.bare() as bare, servers.daybook(house.database_url) as daybook:
        rounds = [_round(bare, daybook, house, effort) for _ in range(effort.rounds)]
        word, cached, page = (max(loads, key=lambda load: load.rate) for loads in zip(*rounds, strict=True))
        yield Line(
            "a bare handler", word.rate, "/s", f"the client is busy {word.client_busy:.0%} of the time"
        )
        yield _against(word, cached, "list page, cached (304)", 0.6)
        yield _against(word, page, "list page, nothing changed", 0.2)
        yield _changed(bare, daybook, house, effort)


def _round(bare: Server, daybook: Server, house: House, effort: Effort) -> tuple[Load, Load, Load]:
    return (
        _asked(bare, WORD, effort.pages * 2, 200),
        _cached(daybook, house, effort.pages),
        _asked(daybook, house.get(PAGE), effort.pages, 200),
    )


def _asked(server: Server, request: bytes, count: int, status: int) -> Load:
    return run(server.port, [repeat(request, count // CLIENTS + 1) for _ in range(CLIENTS)], status)


def _cached(daybook: Server, house: House, count: int) -> Load:
    """Once more where the minute turned over meanwhile: every page of the minute before is then stale."""
    try:
        return _asked(daybook, house.get(PAGE, if_none_match=_etag(daybook, house)), count, 304)
    except WrongAnswer:
        return _asked(daybook, house.get(PAGE, if_none_match=_etag(daybook, house)), count, 304)


def _etag(daybook: Server, house: House) -> str:
    return ask(daybook.port, house.get(PAGE)).header("etag")


def _against(word: Load, load: Load, what: str, bound: float) -> Line:
    return Line(what, load.rate / word.rate, "of bare", f"{short(load.rate)}/s", at_least(bound))


def _changed(bare: Server, daybook: Server, house: House, effort: Effort) -> Line:
    """One request at a time, since every page asked for has to find one row changed since the last."""
    with closing(Connection(bare.port)) as connection:
        word = 1000 * median(connection.timed(WORD) for _ in range(effort.changes))
    page = 1000 * median(changed_pages(daybook, house, effort.changes))
    detail = f"{short(page)} ms and {short(word)} ms, one at a time"
    return Line("list page, one row changed", word / page, "of bare", detail, at_least(0.2))


def changed_pages(daybook: Server, house: House, count: int) -> Iterator[float]:
    """How many seconds each page took that was asked for right after a change to its first row."""
    with closing(Connection(daybook.port)) as connection:
        for number in range(count):
            connection.exchange(
                house.post(f"/todos/{house.todo_ids[0]}/priority", {"priority": 1 + number % 4})
            )
            yield connection.timed(house.get(PAGE))
