"""Accounts and links from the command line."""

from __future__ import annotations

from io import StringIO

import pytest

from tests.infrastructure.cli.shell import Shell
from tests.lodge import HERE, WORDS


def token(line: str) -> str:
    assert line.startswith("http://127.0.0.1:8000/sign-in/")
    return line.rpartition("/")[2]


def test_a_link_makes_the_first_account(shell: Shell) -> None:
    [line] = shell.run("sign-in-link")
    assert shell.look(lambda house: house.doors.sign_in.by_link(token(line), device="Firefox"))
    assert len(shell.run("account", "list")) == 1


def test_a_link_leads_to_where_people_find_daybook(shell: Shell) -> None:
    shell.environment["DAYBOOK_PUBLIC_URL"] = "https://todo.example.org"
    assert shell.run("sign-in-link")[0].startswith("https://todo.example.org/sign-in/")


def test_a_new_account_comes_with_a_link_to_it(shell: Shell) -> None:
    shell.run("account", "add", "Alice")
    [line] = shell.run("account", "add", "Bob")
    assert shell.look(lambda house: house.doors.sign_in.is_good(token(line)))
    assert [row.split("\t")[0] for row in shell.run("account", "list")] == ["Alice", "Bob"]


def test_a_name_that_is_taken_is_refused(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run("account", "add", "Alice")
    assert shell.run("account", "add", "alice", status=1) == []
    assert capsys.readouterr().err == "daybook: There is a “alice” already. Choose another name.\n"


def test_nobody_gets_a_link_for_a_name_that_nobody_has(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shell.run("sign-in-link", "--account", "Mallory", status=1) == []
    assert "no account called “Mallory”" in capsys.readouterr().err


def test_a_password_is_reset_from_standard_input(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.run("account", "add", "Alice")
    monkeypatch.setattr("sys.stdin", StringIO(f"{WORDS}\n"))
    shell.run("account", "reset-password", "Alice")
    assert shell.look(lambda house: house.doors.passwords.verify("Alice", WORDS, HERE))
    assert shell.run("account", "list")[0].endswith("\tpassword")


def test_a_weak_password_is_refused(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.run("account", "add", "Alice")
    monkeypatch.setattr("sys.stdin", StringIO("password123\n"))
    shell.run("account", "reset-password", "Alice", status=1)
    assert "first that anybody would try" in capsys.readouterr().err
    assert shell.run("account", "list")[0].endswith("\tlinks only")
