"""`daybook serve`, as a person starts it."""

from __future__ import annotations

import re
import socket
from pathlib import Path
from typing import TypeAlias

import pytest
import uvicorn

from tests.infrastructure.cli.shell import Shell
from web.app import from_environment
from web.infrastructure.cli import whereabouts
from web.infrastructure.cli.serve import announcement
from web.settings import read_settings

PATIENCE = 20
ADDRESS = r"http://127\.0\.0\.1:\d+"
Served: TypeAlias = list[uvicorn.Config]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """What would be served, were it not for the test."""
    configs: Served = []

    def serve(config: uvicorn.Config, listening: socket.socket) -> None:
        configs.append(config)
        listening.close()

    monkeypatch.setattr("web.infrastructure.cli.serve.serve", serve)
    return configs


def test_with_an_account_a_link_is_printed_only_when_asked_for(shell: Shell, served: Served) -> None:
    shell.run("account", "add", "Alice")
    [line] = shell.run("serve", "--port", "0")
    assert re.fullmatch(rf"Daybook is at {ADDRESS}", line)
    [line] = shell.run("serve", "--port", "0", "--sign-in-link")
    assert "/sign-in/" in line
    assert len(served) == 2


def test_the_next_free_port_is_taken_and_said(sqlite_shell: Shell, served: Served) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        [line] = sqlite_shell.run("serve", "--port", str(port))
    assert line.startswith(f"Port {port} is taken: Daybook is at http://127.0.0.1:")
    assert served


def test_daybook_is_served_from_a_folder_that_cannot_be_written_too(
    sqlite_shell: Shell, served: Served
) -> None:
    sqlite_shell.run("account", "add", "Alice")
    (Path(sqlite_shell.environment["DAYBOOK_DATA"]) / whereabouts.NAME).mkdir()
    sqlite_shell.run("serve", "--port", "0")
    assert served
    [link] = sqlite_shell.run("sign-in-link")
    assert "/sign-in/" in link


def test_workers_make_an_app_each_from_the_same_settings(
    sqlite_shell: Shell, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_shell.run("serve", "--port", "0", "--workers", "2")
    assert (served[0].app, served[0].workers) == ("web.app:from_environment", 2)
    monkeypatch.setattr("os.environ", sqlite_shell.environment)
    assert from_environment().routes


def test_an_address_of_another_machine_is_said_to_be_wrong(
    sqlite_shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sqlite_shell.run("serve", "--host", "192.0.2.1", status=1) == []
    assert "Daybook cannot listen on 192.0.2.1, port 8000: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "port", "line"),
    [
        ({}, 8000, "Daybook is at http://127.0.0.1:8000"),
        ({}, 8001, "Port 8000 is taken: Daybook is at http://127.0.0.1:8001"),
        ({"DAYBOOK_PORT": "0"}, 40123, "Daybook is at http://127.0.0.1:40123"),
        ({"DAYBOOK_HOST": "0.0.0.0"}, 8000, "Daybook is at http://localhost:8000"),
        ({"DAYBOOK_PUBLIC_URL": "https://todo.example.org"}, 8000, "Daybook is at https://todo.example.org"),
    ],
)
def test_the_line_says_where_people_find_it(environment: dict[str, str], port: int, line: str) -> None:
    assert announcement(read_settings(environment), port, None) == line
