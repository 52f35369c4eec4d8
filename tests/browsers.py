"""Which browser the tests drive: one that is there, and starts. (`tools/browser.py` fetches one.)"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

OVERRIDE = "TEST_BROWSER"
COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
)
MAC_APPLICATIONS = ("Chromium", "Google Chrome", "Microsoft Edge")
MAC_FOLDERS = (Path("/Applications"), Path.home() / "Applications")
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
# Asked in a process of its own: Playwright's synchronous interface refuses to run inside an event loop.
PLAYWRIGHTS_OWN = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
ADVICE = f"""\
The browser tests need Chromium, Chrome or Edge, and none was found that starts. Install one:
  Debian, Ubuntu  sudo apt-get install chromium
  Fedora          sudo dnf install chromium
  macOS           brew install --cask google-chrome
or say where it is: {OVERRIDE}=/path/to/chrome make test"""


class NoBrowser(Exception):
    """Its text says what to install."""


@functools.cache
def browser() -> Path:
    """The program to hand to Playwright as `executable_path`. Raises NoBrowser."""
    found = next((path for path in _candidates() if _starts(path)), None)
    if not found:
        raise NoBrowser(ADVICE)
    return found


def launch_arguments() -> list[str]:
    """Chromium's sandbox refuses to work for root, which is who tests are in a container."""
    return [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get(OVERRIDE):
        yield Path(chosen)
        return
    yield from (Path(path) for path in map(shutil.which, COMMANDS) if path)
    for folder in MAC_FOLDERS:
        yield from (folder / f"{name}.app/Contents/MacOS/{name}" for name in MAC_APPLICATIONS)
    yield from _playwrights_own()


def _playwrights_own() -> Iterator[Path]:
    question = [sys.executable, "-c", PLAYWRIGHTS_OWN]
    answer = subprocess.run(question, capture_output=True, text=True, check=False)
    if answer.returncode == 0:
        yield Path(answer.stdout.strip())


def _starts(path: Path) -> bool:
    """A file is not enough: libraries may be missing, and Ubuntu's command only points to a snap."""
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, check=False, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0
