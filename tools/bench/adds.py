"""Adding and completing over HTTP, sixteen people at once, against the commits that the disk can bear."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from tools.bench import servers
from tools.bench.client import Load, run
from tools.bench.effort import Effort
from tools.bench.house import IDS, House, move_in
from tools.bench.report import Line, at_least, short

WRITERS = 16
ROWS = 50
SEE_OTHER = 303


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, ROWS)
    with servers.daybook(house.database_url) as daybook:
        rounds = [_round(folder, daybook.port, house, effort) for _ in range(effort.rounds)]
    commits = max(commits for commits, _, _ in rounds)
    yield Line("raw sqlite3 commits", commits, "/s", "one row each, WAL, synchronous=FULL")
    yield _against(commits, max(adds.rate for _, adds, _ in rounds), "adds over HTTP")
    yield _against(commits, max(completions.rate for _, _, completions in rounds), "completions over HTTP")


def _round(folder: Path, port: int, house: House, effort: Effort) -> tuple[float, Load, Load]:
    """The three after each other, so that they meet the same disk."""
    commits = _commits(folder / "raw.sqlite", effort.commits)
    ids = [IDS.new() for _ in range(effort.adds)]
    adds = [house.post("/todos", {"todo_id": id, "line": "Buy milk", "view": "/inbox"}) for id in ids]
    completions = [house.post(f"/todos/{id}/complete", {}) for id in ids]
    return commits, _written(port, adds), _written(port, completions)


def _written(port: int, posts: Sequence[bytes]) -> Load:
    return run(port, [iter(posts[writer::WRITERS]) for writer in range(WRITERS)], SEE_OTHER)


def _commits(path: Path, count: int) -> float:
    """Per second."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    database.execute("CREATE TABLE IF NOT EXISTS todos (id TEXT PRIMARY KEY, content TEXT)")
    rows = [(str(IDS.new()), "Buy milk") for _ in range(count)]
    began = perf_counter()
    for row in rows:
        database.execute("INSERT INTO todos VALUES (?, ?)", row)
    seconds = perf_counter() - began
    database.close()
    return count / seconds


def _against(commits: float, rate: float, what: str) -> Line:
    return Line(f"{what}, {WRITERS} writers", rate / commits, "of raw", f"{short(rate)}/s", at_least(0.3))
