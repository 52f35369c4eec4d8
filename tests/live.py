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

from tests.settings import settings_for
from web.services import assemble

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


async def sign_in(name: str, url: str) -> str:
    """The token of a new session of a new account, which outlives the server it is used on."""
    services = assemble(settings_for(url))
    await services.open()
    try:
        account = await services.doors.accounts.create(name)
        return await services.doors.sessions.start(account.id, "a test")
    finally:
        await services.close()
