"""`daybook serve`, as a person starts it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.infrastructure.cli.shell import Shell
from tests.infrastructure.html.strangers import TYPED_OR_CLICKED_IN_A_TERMINAL as BY_HAND

PATIENCE = 20
ADDRESS = r"http://127\.0\.0\.1:\d+"


@pytest.fixture
def shell(database_url: str, tmp_path: Path) -> Shell:
    return Shell({"DAYBOOK_DATABASE_URL": database_url, "DAYBOOK_DATA": str(tmp_path / "data")})


@contextmanager
def started(data: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "web", "serve", "--port", "0"],
        env={**os.environ, "DAYBOOK_DATA": str(data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def test_following_the_link_that_it_prints_signs_in(tmp_path: Path) -> None:
    with started(tmp_path) as process:
        assert process.stdout
        line = process.stdout.readline()
        found = re.fullmatch(
            rf"Daybook is at ({ADDRESS}) · sign in \(once, within 10 minutes\): (\1/sign-in/(\S+))\n", line
        )
        assert found
        with httpx.Client(headers=BY_HAND, timeout=PATIENCE) as browser:
            assert browser.get(found[2]).headers["location"] == "/"
            assert browser.get(f"{found[1]}/settings").status_code == 200
        process.send_signal(signal.SIGTERM)
        rest, logged = process.communicate(timeout=PATIENCE)
    assert rest == ""
    assert "route=/sign-in/{token}" in logged
    assert found[3] not in logged


def test_a_link_leads_to_the_port_that_is_really_served(shell: Shell) -> None:
    data = Path(shell.environment["DAYBOOK_DATA"])
    with started(data) as process:
        assert process.stdout
        found = re.match(rf"Daybook is at ({ADDRESS})", process.stdout.readline())
        assert found
        with httpx.Client(timeout=PATIENCE) as browser:
            browser.get(f"{found[1]}/health")
        assert shell.run("sign-in-link")[0].startswith(f"{found[1]}/sign-in/")
        process.kill()
        process.wait()
        assert shell.run("sign-in-link")[0].startswith("http://127.0.0.1:8000/sign-in/")
