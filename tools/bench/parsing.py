"""How long lines take to be understood: those of a household, and the longest of odd ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time
from timeit import repeat
from zoneinfo import ZoneInfo

from tools.bench.effort import Effort
from tools.bench.report import Line, at_most
from web.domain.entry import read
from web.domain.errors import Invalid
from web.domain.outline import outline
from web.domain.phrases.moment import Moment
from web.infrastructure.cli.household import LINES

ZONE = ZoneInfo("Europe/Berlin")
MOMENT = Moment(dt.datetime(2026, 11, 24, 9, 0, tzinfo=ZONE), ZONE)
LONGEST = 500
TYPICAL = (
    "Buy milk",
    "Call the plumber about the dripping tap in the kitchen",
    "Renew passport in 3 weeks @errand",
    "Pay rent every 1st 9am #Home/Bills @bank p1 for 10min",
)
ODD = (
    "sun ",
    "mon, ",
    "1st and ",
    "at 9 ",
    "+3d ",
    "27 ",
    "9am, ",
    "1st ",
    "9am and ",
    "every 1st, ",
    "every 31st, skip ",
    "8, 12, ",
    "9:01, 10:02, ",
    "#a ",
    '" ',
    "in 3 days ",
)


def measure(_: Path, effort: Effort) -> Iterator[Line]:
    for line in TYPICAL:
        yield Line(f"reading “{line}”", 1e6 * _seconds(line, effort.readings), "µs")
    lines = [item.line for item in outline(LINES.read_text("utf-8"))]
    times = {line: _seconds(line, effort.readings) for line in lines}
    usual = 1e6 * median(times.values())
    yield Line("reading the median line", usual, "µs", f"{len(lines)} of a household", at_most(100))
    odd = {piece: _seconds(longest(piece), 1) for piece in ODD}
    slowest = max(odd, key=odd.__getitem__)
    detail = f"{LONGEST} characters of “{slowest}”"
    yield Line("reading the slowest line", 1e3 * odd[slowest], "ms", detail, at_most(5))


def longest(piece: str) -> str:
    return piece * (LONGEST // len(piece))


def _seconds(line: str, readings: int) -> float:
    """Of processor time: whoever types waits for no other process."""
    return min(repeat(partial(_read, line), timer=process_time, number=readings, repeat=5)) / readings


def _read(line: str) -> None:
    with suppress(Invalid):
        read(line, MOMENT)
