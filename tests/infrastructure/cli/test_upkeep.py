"""Looking after the database from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.infrastructure.cli.shell import Shell


def test_the_first_command_makes_the_data_folder_for_its_owner_alone(tmp_path: Path) -> None:
    shell = Shell({"DAYBOOK_DATA": str(tmp_path / "new" / "data")})
    applied = shell.run("migrate")
    assert applied and all(line.startswith("Applied ") for line in applied)
    assert (tmp_path / "new" / "data" / "daybook.sqlite").exists()
    assert (tmp_path / "new" / "data").stat().st_mode & 0o777 == 0o700


def test_to_migrate_again_does_nothing(shell: Shell) -> None:
    assert shell.run("migrate") == ["The database is up to date."]


def test_the_doctor_finds_a_healthy_daybook_healthy(shell: Shell) -> None:
    findings = shell.run("doctor")
    assert len(findings) >= 3
    assert all(finding.startswith("ok ") for finding in findings)


def test_the_doctor_says_what_is_wrong_and_fails(tmp_path: Path) -> None:
    (tmp_path / "daybook.sqlite").write_bytes(b"not a database" * 1000)
    findings = Shell({"DAYBOOK_DATA": str(tmp_path)}).run("doctor", status=1)
    assert findings[-1].startswith("wrong  The database file is damaged.")


def test_what_was_backed_up_can_be_restored(sqlite_shell: Shell, tmp_path: Path) -> None:
    backup = str(tmp_path / "backup.sqlite")
    sqlite_shell.run("account", "add", "Alice")
    sqlite_shell.run("backup", backup)
    sqlite_shell.run("account", "add", "Mallory")
    [said] = sqlite_shell.run("restore", backup)
    assert "What was there before is in" in said
    assert [row.split("\t")[0] for row in sqlite_shell.run("account", "list")] == ["Alice"]


def test_what_is_no_backup_is_not_restored(
    sqlite_shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sqlite_shell.run("account", "add", "Alice")
    (tmp_path / "letter.txt").write_text("Dear Alice")
    sqlite_shell.run("restore", str(tmp_path / "letter.txt"), status=1)
    assert "was not restored" in capsys.readouterr().err
    assert len(sqlite_shell.run("account", "list")) == 1


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"DAYBOOK_SIGN_UP": "maybe"}, "DAYBOOK_SIGN_UP must be one of closed, invited, open, not “maybe”."),
        (
            {"DAYBOOK_SIGNUP": "open"},
            "DAYBOOK_SIGNUP is not a setting of Daybook. Did you mean DAYBOOK_SIGN_UP?",
        ),
        ({"DAYBOOK_DATA": "/dev/null/data"}, "/dev/null/data: Not a directory."),
    ],
)
@pytest.mark.parametrize("command", ["serve", "doctor", "sign-in-link", "routes"])
def test_a_wrong_setting_stops_every_command_with_a_sentence(
    command: str, environment: dict[str, str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert Shell(environment).run(command, status=1) == []
    assert capsys.readouterr().err == f"daybook: {sentence}\n"


def test_the_site_map_names_what_answers_and_what_is_public(tmp_path: Path) -> None:
    lines = [line.split() for line in Shell({"DAYBOOK_DATA": str(tmp_path)}).run("routes")]
    assert ["/todos/{todo_id}/complete", "POST", "html.todos.complete"] in lines
    assert ["/sign-in", "GET", "html.sign_in.show_sign_in", "(public)"] in lines


def test_a_command_is_described_in_the_words_of_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        Shell({}).run("serve", "--help")
    assert "Start Daybook." in capsys.readouterr().out
