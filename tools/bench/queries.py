"""How long the first page of a query takes to be found in a large book of many years: of the built-in views,
and of a hundred queries that people may ask. In processor time: whoever asks waits for no other process."""

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
from tools.bench.years import years
from web.application.reading import Reading
from web.domain import built_in
from web.domain.phrases.moment import Moment
from web.domain.view import View, search

PAGE = 50
SLOWEST = 5
SAMPLE = tuple(Path(__file__).with_name("queries.txt").read_text("utf-8").splitlines())
BUILT_IN = (
    *(built_in.inbox, built_in.today, built_in.upcoming),
    *(built_in.someday, built_in.completed, built_in.trash),
)


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    size = effort.sizes[-1]
    took = asyncio.run(_times(move_in(folder, 0), size, effort.rounds))
    first, *others = sorted(took, key=lambda query: took[query], reverse=True)[:SLOWEST]
    book = f"a query at {size:,} to-dos"
    yield Line(f"{book}, usual", median(took.values()), "ms", f"{len(took)} queries and views")
    yield Line(f"{book}, slowest", took[first], "ms", _shown(first), at_most(20))
    for query in others:
        yield Line("the next slowest", took[query], "ms", _shown(query))


async def _times(house: House, size: int, rounds: int) -> dict[str, float]:
    """Milliseconds."""
    zone = ZoneInfo("Europe/Berlin")
    moment = Moment(dt.datetime.now(zone).replace(second=0, microsecond=0), zone)
    asked = {view.title: view for view in (make(moment) for make in BUILT_IN)}
    asked |= {query: search(query, moment) for query in SAMPLE}
    async with opened(house.settings) as services:
        for file in years(size, moment.today):
            await services.transfer.import_(house.member, zone, file)
        return {
            query: min([await _time(services.reading, house, view, moment) for _ in range(rounds)])
            for query, view in asked.items()
        }


async def _time(reading: Reading, house: House, view: View, moment: Moment) -> float:
    start = time.process_time()
    await reading.listing(house.member, view, moment, None, PAGE)
    return 1000 * (time.process_time() - start)


def _shown(query: str) -> str:
    """As a table can bear it."""
    return query.replace("|", "or")
