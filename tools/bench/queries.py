"""How long the first page of a query takes to be found in a large book: of all that the guide asks."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from tools.bench.effort import Effort
from tools.bench.house import House, move_in, opened
from tools.bench.report import Line, at_most
from web.application.reading import Reading
from web.domain.phrases.moment import Moment
from web.domain.querying.guide import examples
from web.domain.view import View, searches

PAGE = 50


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, effort.sizes[-1])
    took = asyncio.run(_times(house, effort.rounds))
    slowest = max(took, key=lambda query: took[query])
    book = f"a query at {effort.sizes[-1]:,} to-dos"
    yield Line(f"{book}, usual", median(took.values()), "ms", f"{len(took)} queries")
    yield Line(f"{book}, slowest", took[slowest], "ms", slowest.replace("|", "or"), at_most(20))


async def _times(house: House, rounds: int) -> dict[str, float]:
    """Milliseconds."""
    zone = ZoneInfo("Europe/Berlin")
    moment = Moment(dt.datetime.now(zone).replace(second=0, microsecond=0), zone)
    async with opened(house.settings) as services:
        return {
            query: min([await _time(services.reading, house, view, moment) for _ in range(rounds)])
            for query in examples()
            for view in searches(query, moment)[:1]
        }


async def _time(reading: Reading, house: House, view: View, moment: Moment) -> float:
    start = time.perf_counter()
    await reading.listing(house.member, view, moment, None, PAGE)
    return 1000 * (time.perf_counter() - start)
