"""From the command to the first answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tools.bench import requests, servers
from tools.bench.client import ask
from tools.bench.effort import Effort
from tools.bench.house import House, move_in
from tools.bench.report import Line, at_most


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, 1)
    _start(house)  # a first time, so that its modules are compiled and in the cache of the disk
    seconds = min(_start(house) for _ in range(effort.starts))
    yield Line("ready, from the command to an answer", seconds, "s", f"best of {effort.starts}", at_most(1))


def _start(house: House) -> float:
    began = perf_counter()
    with servers.daybook(house.database_url) as daybook:
        ask(daybook.port, requests.get("/sign-in"))
        return perf_counter() - began
