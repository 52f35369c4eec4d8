"""Make sure that there is a browser to test with: find one, else fetch one, else say what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from tests.browsers import NoBrowser, browser

PLAYWRIGHT = [sys.executable, "-m", "playwright"]
SETTINGS = {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}


def main() -> int:
    problem = _problem()
    for commands in _ways_to_fetch():
        if not problem:
            return 0
        if all(_ran(command) for command in commands):
            problem = _problem()
    if problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _problem() -> str:
    browser.cache_clear()
    try:
        browser()
    except NoBrowser as missing:
        return str(missing)
    return ""


def _ways_to_fetch() -> Iterator[list[list[str]]]:
    yield [[*PLAYWRIGHT, "install", "chromium"]]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        yield [["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]]
        # Ubuntu's chromium is a snap, which a container cannot run; there the download only lacks libraries.
        yield [[*PLAYWRIGHT, "install-deps", "chromium"]]


def _ran(command: list[str]) -> bool:
    print("There is no browser to test with yet. Trying:", *command, flush=True)
    done = subprocess.run(command, env=os.environ | SETTINGS, check=False, stdin=subprocess.DEVNULL)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
