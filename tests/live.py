"""Daybook as a process of its own, started as people start it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

SERVE = [sys.executable, "-m", "web", "serve", "--port", "0"]


@dataclass
class Daybook:
    """`address` is where it answers, `url` its database; `link` signs in where nobody has an account."""

    address: str
    url: str
    link: str
    process: subprocess.Popen[str]


@contextmanager
def running(url: str) -> Iterator[Daybook]:
    """Until the block is left, or the process is killed in it. What it logs is shown where a test fails."""
    with tempfile.TemporaryDirectory(prefix="daybook-") as data:
        environment = {
            **os.environ,
            "DAYBOOK_DATABASE_URL": url,
            "DAYBOOK_DATA": data,
            "DAYBOOK_TIME_ZONE": "UTC",
        }
        with subprocess.Popen(SERVE, stdout=subprocess.PIPE, text=True, env=environment) as process:
            try:
                assert process.stdout
                said = process.stdout.readline()
                assert said, f"Daybook left with status {process.wait()}"
                address, link = (*re.findall(r"http://\S+", said), "")[:2]
                yield Daybook(address, url, link, process)
            finally:
                process.kill()
