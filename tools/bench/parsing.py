"""How long the entry line takes to be understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from timeit import repeat
from zoneinfo import ZoneInfo

from tools.bench.effort import Effort
from tools.bench.report import Line
from web.domain.entry import read
from web.domain.phrases.moment import Moment

ZONE = ZoneInfo("Europe/Berlin")
MOMENT = Moment(dt.datetime(2026, 11, 24, 9, 0, tzinfo=ZONE), ZONE)
LINES = (
    "Buy milk",
    "Renew passport in 3 weeks @errand",
    "Pay rent fri 9am #Home @bank p1",
    "Call the plumber about the dripping tap in the kitchen",
)


def measure(_: Path, effort: Effort) -> Iterator[Line]:
    for line in LINES:
        seconds = min(repeat(partial(read, line, MOMENT), number=effort.readings, repeat=5))
        yield Line(f"reading “{line}”", 1e6 * seconds / effort.readings, "µs")
