from __future__ import annotations

import re
import shlex
import subprocess
import sys

import pytest

from tests import tree
from tests.infrastructure.cli.shell import Shell

DOCUMENT = tree.HOME / "docs" / "recurrence.md"
EXAMPLE = re.compile(r"^ {4}\$ daybook (.+)\n((?: {4}[^$\n].*\n)*)", re.MULTILINE)


@pytest.fixture
def shell() -> Shell:
    """No database is needed."""
    return Shell({})


EXAMPLES = [(command, answer.split()) for command, answer in EXAMPLE.findall(DOCUMENT.read_text())]


@pytest.mark.parametrize(("command", "answer"), EXAMPLES)
def test_the_document_shows_what_is_printed(shell: Shell, command: str, answer: list[str]) -> None:
    assert shell.run(*shlex.split(command)) == answer


def test_the_document_has_examples() -> None:
    assert len(EXAMPLES) > 10


ANSWERS = [
    ("FREQ=DAILY --from 2026-01-01 --count 1", "2026-01-01"),
    ("FREQ=WEEKLY;BYDAY=MO --from 2026-01-01 --count 1", "2026-01-05"),
    ("FREQ=DAILY;UNTIL=20260102 --from 2026-01-01", "2026-01-01 2026-01-02"),
    ("FREQ=DAILY --from 9999-12-31", "9999-12-31"),
    ("FREQ=SECONDLY --from 2026-01-01T09:00 --count 2", "2026-01-01T09:00 2026-01-01T09:00:01"),
    ("FREQ=HOURLY;INTERVAL=12 --from 2026-01-01 --count 2", "2026-01-01T00:00 2026-01-01T12:00"),
    ("FREQ=DAILY --from 2026-01-01 --timezone Asia/Tokyo --count 1", "2026-01-01"),
    ("FREQ=DAILY --from 2026-01-01T09:00 --timezone UTC --count 1", "2026-01-01T09:00+00:00"),
    ("FREQ=DAILY --from 2026-01-01T09:00 --completed 2026-01-03 --count 1", "2026-01-04T09:00"),
    ("FREQ=DAILY --from 2026-01-01T09:00 --completed 2026-01-03T08:00 --count 1", "2026-01-03T09:00"),
    ("FREQ=DAILY;COUNT=3 --from 2026-01-01 --completed 2026-01-01", "2026-01-02 2026-01-03"),
    ("FREQ=DAILY;COUNT=3 --from 2026-01-01 --completed 2026-02-01", ""),
]


@pytest.mark.parametrize(("words", "answer"), ANSWERS)
def test_dates_are_printed_one_a_line(shell: Shell, words: str, answer: str) -> None:
    assert shell.run("next", *shlex.split(words)) == answer.split()


def test_today_is_the_first_date_if_none_is_said(shell: Shell) -> None:
    assert len(shell.run("next", "FREQ=DAILY")) == 5


def test_what_counts_from_completion_is_listed_as_if_done_on_its_day(shell: Shell) -> None:
    dates = shell.run("next", "every! month", "--from", "2026-01-31", "--count", "3")
    assert dates == ["2026-01-31", "2026-02-28", "2026-03-28"]


def test_a_phrase_is_read_as_if_typed_on_the_first_date(shell: Shell) -> None:
    assert shell.run("next", "every day at 9am", "--from", "2026-01-10T10:00", "--count", "1") == [
        "2026-01-11T09:00"
    ]


UNKNOWN = [
    (
        "every blue moon",
        "2026-01-01",
        "“every blue moon” is not understood. How it repeats is not understood. Try",
    ),
    ("Standup every day", "2026-01-01", "“Standup” is not understood."),
    ("tomorrow", "2026-01-01", "“tomorrow” is not understood."),
    ("every 15th", "9999-12-31", "“every 15th” is not understood. It never happens. Try"),
]


@pytest.mark.parametrize(("phrase", "day", "sentence"), UNKNOWN)
def test_what_is_no_phrase_is_said(
    shell: Shell, capsys: pytest.CaptureFixture[str], phrase: str, day: str, sentence: str
) -> None:
    assert shell.run("next", phrase, "--from", day, status=1) == []
    assert sentence in capsys.readouterr().err


def test_a_wrong_rule_is_a_sentence(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.run("next", "FREQ=WEEKLY;BYMONTHDAY=1", status=1) == []
    assert capsys.readouterr().err == "daybook: BYMONTHDAY cannot stand beside FREQ=WEEKLY.\n"


WRONG = [
    ("--from", "2026-02-30", "“2026-02-30” is no date like 2027-01-27 or 2027-01-27T09:00"),
    ("--from", "20260101", "“20260101” is no date like"),
    ("--completed", "2026-01-01T09:00Z", "“2026-01-01T09:00Z” is no date like"),
    ("--count", "0", "a number from 1 to 100,000 is expected, not “0”"),
    ("--count", "many", "a number from 1 to 100,000 is expected, not “many”"),
    ("--timezone", "Mars", "“Mars” is not"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "value", "sentence"), WRONG)
def test_a_wrong_option_is_a_sentence(
    shell: Shell, capsys: pytest.CaptureFixture[str], option: str, value: str, sentence: str
) -> None:
    with pytest.raises(SystemExit):
        shell.run("next", "FREQ=DAILY", option, value)
    assert sentence in capsys.readouterr().err


@pytest.mark.slow
def test_it_starts_without_the_web_server_and_the_database() -> None:
    code = "import sys, web.infrastructure.cli.next; sys.exit(bool({'litestar', 'piccolo'} & {*sys.modules}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
