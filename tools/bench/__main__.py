"""`make bench`, or some of it: `make bench ARGS="adds pages"`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tools import browser
from tools.bench import adds, memory, pages, parsing, queries, reading, sizes, starting, visible, weight
from tools.bench.effort import FULL, TINY, Effort
from tools.bench.report import Line, table

Part = Callable[[Path, Effort], Iterator[Line]]

PARTS: dict[str, Part] = {
    "pages": pages.measure,
    "adds": adds.measure,
    "sizes": sizes.measure,
    "weight": weight.measure,
    "memory": memory.measure,
    "starting": starting.measure,
    "visible": visible.measure,
    "parsing": parsing.measure,
    "reading": reading.measure,
    "queries": queries.measure,
}


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of: {', '.join(PARTS)} (else all)")
    parser.add_argument("--tiny", action="store_true", help="only to see that every part runs")
    wanted = parser.parse_args(arguments)
    if unknown := set(wanted.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    names = wanted.parts or list(PARTS)
    if "visible" in names and browser.main():
        sys.exit("Nothing was measured yet. Name the parts that you want, to do without the browser.")
    effort = TINY if wanted.tiny else FULL
    for row in table(line for name in names for line in measured(name, effort)):
        print(row, flush=True)


def measured(name: str, effort: Effort) -> Iterator[Line]:
    """In a folder of its own beside the code, since what is in /tmp may never reach a disk."""
    place = Path(".bench")
    place.mkdir(exist_ok=True)
    print(f"· {name}", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(dir=place.resolve(), prefix=f"{name}-") as folder:
        yield from PARTS[name](Path(folder), effort)


if __name__ == "__main__":
    main(sys.argv[1:])
