"""Files in and out for one account, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.infrastructure.cli.shell import Shell


def test_a_list_is_imported_once_however_often_it_is_tried(shell: Shell, tmp_path: Path) -> None:
    shell.run("account", "add", "Alice")
    todos = tmp_path / "todo.txt"
    todos.write_text("(A) Call Bob +Garage\nBuy milk @errand\n")
    assert shell.run("import", "--preview", str(todos))[0] == "Nothing was kept. New: 2"
    assert shell.run("import", str(todos))[:2] == ["Imported. New: 2", "Here already: 0"]
    assert shell.run("import", str(todos))[:2] == ["Imported. New: 0", "Here already: 2"]


def test_each_account_carries_its_own(shell: Shell, tmp_path: Path) -> None:
    for name in ("Alice", "Bob"):
        shell.run("account", "add", name)
        (tmp_path / name).write_text(f"Something of {name}'s\n")
        shell.run("import", "--account", name, str(tmp_path / name))
    shell.run("export", "--account", "Bob", str(tmp_path / "out.txt"))
    assert "Bob's" in (tmp_path / "out.txt").read_text()
    assert "Alice's" not in (tmp_path / "out.txt").read_text()


def test_without_an_account_there_is_nothing_to_carry(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.run("export", str(tmp_path / "out.txt"), status=1)
    assert "There is no account yet." in capsys.readouterr().err
    assert not (tmp_path / "out.txt").exists()


def test_a_file_that_is_not_there_is_named(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run("import", "/nowhere/todo.txt", status=1)
    assert capsys.readouterr().err == "daybook: /nowhere/todo.txt: No such file or directory.\n"
