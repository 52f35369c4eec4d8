"""What the server takes to say what it understands of a line that is being typed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from tools.bench import servers
from tools.bench.client import Connection
from tools.bench.effort import Effort
from tools.bench.house import House, move_in
from tools.bench.parsing import ODD, TYPICAL, longest
from tools.bench.report import Line, at_most

ROWS = 1000


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, ROWS)
    lines = [*TYPICAL, "Buy milk @e", *map(longest, ODD)]
    with servers.daybook(house.database_url) as daybook, closing(Connection(daybook.port)) as connection:
        times = {line: _milliseconds(connection, house, line, effort.lines) for line in lines}
    slowest = max(times, key=times.__getitem__)
    usual = median(times[line] for line in TYPICAL)
    yield Line("an answer while typing, usual", usual, "ms", "", at_most(10))
    yield Line("an answer while typing, slowest", times[slowest], "ms", f"“{slowest[:24]}…”", at_most(10))


def _milliseconds(connection: Connection, house: House, line: str, count: int) -> float:
    """The best of some: other work on a machine only ever adds to it."""
    asked = urlencode({"line": line, "caret": len(line), "view": "/inbox"})
    request = house.get(f"/entry?{asked}", hx_request="true")
    return 1000 * min(connection.timed(request) for _ in range(count))
