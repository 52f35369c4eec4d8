"""How a server leaves, and how several share a port."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx

Server = tuple[subprocess.Popen[str], httpx.Client]
FROM_PROXY = {"x-forwarded-proto": "https"}


@contextmanager
def running(*, workers: int = 1, proxies: str = "") -> Iterator[Server]:
    command = [sys.executable, "-m", "tests.servers.served", str(workers), proxies]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20) as client:
            yield server, client
        server.kill()


def test_it_leaves_when_asked_though_a_stream_is_open() -> None:
    with running(proxies="127.0.0.1") as (server, client):
        answer = client.get("/", headers=FROM_PROXY)
        assert "server" not in answer.headers
        assert "strict-transport-security" in answer.headers
        with client.stream("GET", "/stream") as stream:
            assert next(stream.iter_lines()) == "still here"
            asked = time.monotonic()
            server.send_signal(signal.SIGTERM)
            _, errors = server.communicate(timeout=10)
        assert time.monotonic() - asked < 3
        assert "GET" not in errors


def test_workers_share_one_port_and_believe_no_proxy_that_they_were_not_told_of() -> None:
    with running(workers=2) as (server, client), ThreadPoolExecutor(8) as pool:
        assert "strict-transport-security" not in client.get("/", headers=FROM_PROXY).headers
        deadline = time.monotonic() + 30
        seen: set[str] = set()
        while len(seen) < 2 and time.monotonic() < deadline:
            seen.update(pool.map(lambda _: client.get("/", headers={"connection": "close"}).text, range(16)))
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=10)
    assert len(seen) == 2
