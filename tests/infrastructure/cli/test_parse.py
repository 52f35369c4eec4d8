"""`daybook parse`, the parser as a program uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.infrastructure.cli.shell import Shell

WEDNESDAY = ("--now", "2026-11-18T14:00", "--timezone", "Europe/Berlin")
FIELDS = """
    content due start deadline recurrence priority tags project section people reminders duration_minutes
    notes tokens remarks
""".split()  # noqa: SIM905 - they are read better so


def parsed(typed: str | bytes, *options: str) -> list[dict[str, Any]]:
    """Nothing is said of a database: none is needed."""
    line = typed if isinstance(typed, bytes) else typed.encode()
    return [json.loads(row) for row in Shell({}).run("parse", *WEDNESDAY, *options, typed=line)]


def test_a_line_becomes_an_object() -> None:
    [draft] = parsed("Pay rent fri 9am #Home @bank p1 // by transfer\n")
    assert list(draft) == FIELDS
    assert draft["content"] == "Pay rent"
    assert draft["due"] == {"date": "2026-11-20", "time": "09:00", "zone": None}
    assert (draft["project"], draft["tags"], draft["priority"]) == ("Home", ["bank"], 1)
    assert draft["notes"] == "by transfer"
    assert draft["tokens"][0] == {"start": 9, "end": 16, "kind": "due", "text": "fri 9am"}


def test_what_is_not_said_is_null_or_empty() -> None:
    [draft] = parsed("Pay rent")
    assert [name for name in FIELDS if draft[name]] == ["content"]


def test_what_repeats_is_said_as_a_rule_with_its_bounds() -> None:
    [draft] = parsed("Pay rent every 31st 9am until 1 may except 31 dec, p1")
    assert draft["due"] == {"date": "2026-11-30", "time": "09:00", "zone": None}
    assert draft["recurrence"] == {
        "rrule": "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
        "mode": "schedule",
        "anchor": "2026-11-30",
        "until": "2027-05-01",
        "count": None,
        "exceptions": ["2026-12-31"],
        "text": "every 31st at 09:00 until 1 May 2027, except 31 December 2026",
    }


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("every 2 weeks on mon and sun", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every 3rd friday", "FREQ=MONTHLY;BYDAY=3FR"),
        ("every last workday", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("every 3rd monday of may", "FREQ=YEARLY;BYMONTH=5;BYDAY=3MO"),
        ("every jan 27", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=27"),
        ("every! 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("every easter", None),
        ("every 3 workdays", None),
    ],
)
def test_a_rule_is_an_rrule_where_it_can_be(line: str, rule: str | None) -> None:
    [draft] = parsed(line)
    assert draft["recurrence"]["rrule"] == rule


def test_reminders_sections_people_and_lengths_are_said() -> None:
    [draft] = parsed("Call Ann fri 9am for 1h30 !30min !8am +bob #Home/Phone")
    assert draft["reminders"] == [
        {"before_minutes": 30},
        {"at": {"date": "2026-11-20", "time": "08:00", "zone": None}},
    ]
    assert (draft["section"], draft["people"], draft["duration_minutes"]) == ("Phone", ["bob"], 90)


def test_what_was_almost_understood_is_said() -> None:
    [draft] = parsed("Pay rent feb 30")
    assert draft["remarks"] == ["“feb 30” stays as text: there is no such day."]


@pytest.mark.parametrize("typed", [b"", b" ", b"x" * 501, b"a\tb", b"a\x00b", b"\xff", b"\xed\xa0\x80"])
def test_a_line_that_cannot_be_kept_says_why(typed: bytes) -> None:
    [answer] = parsed(typed + b"\n")
    assert answer["error"].endswith(".")
    assert [name for name in FIELDS if answer[name]] == []


def test_every_line_has_its_answer_however_it_ends() -> None:
    assert [draft["content"] for draft in parsed("one\r\n\ntwo\nthree")] == ["one", "", "two", "three"]


@pytest.mark.parametrize(
    ("line", "options", "date"),
    [
        ("next week", [], "2026-11-23"),
        ("next week", ["--week-start", "sunday"], "2026-11-22"),
        ("next week", ["--week-start", "saturday"], "2026-11-21"),
        ("3/4", ["--day-first"], "2027-04-03"),
        ("3/4", ["--month-first"], "2027-03-04"),
        ("today", ["--now", "2026-12-31T23:30"], "2026-12-31"),
        ("today", ["--now", "2026-12-31T23:30+00:00"], "2027-01-01"),
        ("today", ["--now", "2026-12-31T23:30Z", "--timezone", "America/New_York"], "2026-12-31"),
    ],
)
def test_options_say_who_types_and_when(line: str, options: list[str], date: str) -> None:
    [draft] = parsed(line, *options)
    assert draft["due"]["date"] == date


@pytest.mark.parametrize(
    "option", ["--now=soon", "--now=9999-12-31", "--timezone=Nowhere", "--week-start=x", "--work-week=mo-x"]
)
def test_a_wrong_option_is_refused(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed("Pay rent", option)
    assert option.partition("=")[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("days", "said"), [("sun-thu", "every Sunday to Thursday"), ("Tue, sat", "every Tuesday and Saturday")]
)
def test_workdays_are_those_that_are_said(days: str, said: str) -> None:
    [draft] = parsed("Standup every workday", "--work-week", days)
    assert draft["recurrence"]["text"] == said


@pytest.mark.slow
def test_an_answer_comes_before_the_next_line_is_typed() -> None:
    command = [sys.executable, "-m", "web", "parse"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parse:
        assert parse.stdin
        assert parse.stdout
        parse.stdin.write(b"Pay rent\n")
        parse.stdin.flush()
        assert json.loads(parse.stdout.readline())["content"] == "Pay rent"
        parse.stdout.close()
        parse.stdin.write(b"Pay rent\n")
        parse.stdin.close()
        assert parse.wait() == 141
