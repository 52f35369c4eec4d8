"""What the server holds in memory after it has had much to do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

from tools.bench import servers
from tools.bench.client import ask, run
from tools.bench.effort import Effort
from tools.bench.house import IDS, move_in
from tools.bench.report import Line, at_most, short

ROWS = 50
CLIENTS = 16


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, ROWS)
    share = effort.pages // CLIENTS + 1
    with servers.daybook(house.database_url) as daybook:
        ask(daybook.port, house.get("/inbox"))
        at_rest = daybook.megabytes
        run(daybook.port, [repeat(house.get("/inbox"), share) for _ in range(CLIENTS)], 200)
        adds = [
            house.post("/todos", {"todo_id": IDS.new(), "line": "Buy milk", "view": "/inbox"})
            for _ in range(effort.adds)
        ]
        run(daybook.port, [iter(adds[client::CLIENTS]) for client in range(CLIENTS)], 303)
        run(daybook.port, [repeat(house.get("/upcoming"), share) for _ in range(CLIENTS)], 200)
        detail = f"{short(at_rest)} MB before any load"
        yield Line("memory after load", daybook.megabytes, "MB", detail, at_most(120))
