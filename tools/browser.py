"""Make sure that there is a browser to test with, and that Playwright can drive it; fetch what is missing.

What cannot be fetched is named, with how to install it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable

from tests.browsers import NoBrowser, browser

Command = list[str]

PLAYWRIGHT = [sys.executable, "-m", "playwright"]
SETTINGS = {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
DRIVER_ADVICE = """\
Playwright, which drives the browser, does not start. Its Node.js wants the library libatomic:
  Debian, Ubuntu  sudo apt-get install libatomic1
  Fedora          sudo dnf install libatomic
It said: """


def main() -> int:
    problem = _settled(_driver_problem, _apt("libatomic1")) or _settled(_browser_problem, _browser_ways())
    if problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _settled(find_problem: Callable[[], str], ways: Iterable[list[Command]]) -> str:
    """Tries one way after another; what is still wrong after the last, or nothing."""
    problem = find_problem()
    for commands in ways:
        if not problem:
            break
        if all(_ran(command) for command in commands):
            problem = find_problem()
    return problem


def _driver_problem() -> str:
    answer = subprocess.run([*PLAYWRIGHT, "--version"], capture_output=True, text=True, check=False)
    return "" if answer.returncode == 0 else DRIVER_ADVICE + answer.stderr.strip()


def _browser_problem() -> str:
    browser.cache_clear()
    try:
        browser()
    except NoBrowser as missing:
        return str(missing)
    return ""


def _browser_ways() -> list[list[Command]]:
    download = [[*PLAYWRIGHT, "install", "chromium"]]
    # Ubuntu's chromium is a snap, which a container cannot run; there the download only lacks libraries.
    libraries = [[*PLAYWRIGHT, "install-deps", "chromium"]]
    package = _apt("chromium")
    return [download, *package, libraries] if package else [download]


def _apt(package: str) -> list[list[Command]]:
    """The one way to get a package, on a machine where there is that way."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return []
    return [[["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", package]]]


def _ran(command: Command) -> bool:
    print("Something to test with is missing. Trying:", *command, flush=True)
    done = subprocess.run(command, env=os.environ | SETTINGS, check=False, stdin=subprocess.DEVNULL)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
