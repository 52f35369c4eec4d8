"""Starting what is measured, in a process of its own, and asking the system what it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    pid: int

    @property
    def megabytes(self) -> float:
        """What it holds in memory (its resident set)."""
        command = ["ps", "-o", "rss=", "-p", str(self.pid)]
        status = Path(f"/proc/{self.pid}/status")
        if status.exists():
            rss = status.read_text().partition("VmRSS:")[2].split()[0]
        else:
            rss = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return int(rss) * 1024 / 1e6


@contextmanager
def daybook(database_url: str) -> Iterator[Server]:
    """As a person starts it."""
    with _serving(["-m", "web", "serve", "--port", "0"], database_url) as server:
        yield server


@contextmanager
def bare() -> Iterator[Server]:
    with _serving(["-m", "tools.bench.bare"], "") as server:
        yield server


@contextmanager
def _serving(arguments: list[str], database_url: str) -> Iterator[Server]:
    """Its first line ends in the port, and comes as soon as requests may."""
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env=environment(database_url),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout
        try:
            yield Server(int(process.stdout.readline().rpartition(":")[2]), process.pid)
        finally:
            process.terminate()


def environment(database_url: str) -> dict[str, str]:
    """As a person who never set anything would have it, but for the database. Half a second of a start is
    compiling, unless Python may keep what it compiled."""
    theirs = ("DAYBOOK_", "PYTHONDONTWRITEBYTECODE")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(theirs)}
    return plain | {"DAYBOOK_DATABASE_URL": database_url, "DAYBOOK_TIME_ZONE": "Europe/Berlin"}
