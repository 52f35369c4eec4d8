"""Daybook as a process of its own, as people run it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from tests.settings import settings_for
from web.app import create_app
from web.infrastructure.http import serving


@dataclass
class Daybook:
    """`address` is where it answers, `url` where its database is."""

    address: str
    url: str
    process: subprocess.Popen[str]


@contextmanager
def running(url: str, environment: Mapping[str, str] | None = None) -> Iterator[Daybook]:
    """Until the block is left, or the process is killed in it."""
    command = [sys.executable, "-m", "tests.live", url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        yield Daybook(process.stdout.readline().strip(), url, process)
        process.terminate()


if __name__ == "__main__":
    listening = serving.listen("127.0.0.1", 0)
    sys.stdout.write(f"http://127.0.0.1:{listening.getsockname()[1]}\n")
    sys.stdout.flush()
    serving.serve(serving.server_config(create_app(settings_for(sys.argv[1])), log_level="error"), listening)
