"""What a first visit brings down the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools.bench import servers
from tools.bench.client import ask
from tools.bench.effort import Effort
from tools.bench.house import move_in
from tools.bench.report import Line, at_most, short

ROWS = 50
PAGE = "/inbox"
LINKED = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def measure(folder: Path, _: Effort) -> Iterator[Line]:
    """Bodies as compressed for a browser that takes brotli; headers not counted."""
    house = move_in(folder, ROWS)
    with servers.daybook(house.database_url) as daybook:
        plain = ask(daybook.port, house.get(PAGE, accept_encoding="identity")).body.decode()
        links = sorted(set(LINKED.findall(plain)))
        answers = [ask(daybook.port, house.get(path, accept_encoding="br")) for path in (PAGE, *links)]
    weights = [len(answer.body) / 1000 for answer in answers]
    names = [_kind(link) for link in links]
    detail = ", ".join(f"{name} {short(size)}" for name, size in zip(["page", *names], weights, strict=True))
    yield Line("first visit, compressed", sum(weights), "kB", detail, at_most(40))
    yield Line("first visit, requests", len(weights), "", "the page and what it links", at_most(6))


def _kind(link: str) -> str:
    """`/static/css/daybook.0a1b.css` is daybook.css."""
    name = Path(link)
    return f"{name.name.split('.')[0]}{name.suffix}"
