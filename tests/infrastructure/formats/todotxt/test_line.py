"""One line of todo.txt, by the rules of the format."""

from __future__ import annotations

import datetime as dt

import pytest

from web.domain.reminder import Reminder
from web.domain.transfer.items import Item
from web.domain.when import When
from web.infrastructure.formats.todotxt.line import read_line

DAY = dt.date(2026, 2, 3)
EARLIER = dt.date(2026, 1, 31)


def read(line: str) -> Item:
    return read_line(line)[0]


@pytest.mark.parametrize(
    ("line", "priority", "extras", "content"),
    [
        ("(A) Call Bob", 1, (), "Call Bob"),
        ("(B) Call Bob", 2, (), "Call Bob"),
        ("(C) Call Bob", 3, (), "Call Bob"),
        ("(D) Call Bob", 4, (("pri", "D"),), "Call Bob"),
        ("(Z) Call Bob rec:1w", 4, (("pri", "Z"), ("rec", "1w")), "Call Bob"),
        ("Call Bob (A)", 4, (), "Call Bob (A)"),
        ("(a) Call Bob", 4, (), "(a) Call Bob"),
        ("(B)->Call Bob", 4, (), "(B)->Call Bob"),
        (" (A) Call Bob", 4, (), "(A) Call Bob"),
        ("(A)", 4, (), "(A)"),
        ("x 2026-02-03 Call Bob pri:B", 2, (), "Call Bob"),
        ("x 2026-02-03 Call Bob pri:E", 4, (("pri", "E"),), "Call Bob"),
        ("x (B) 2026-02-03 Call Bob", 2, (), "Call Bob"),
        ("x 2026-02-03 (B) 2026-01-31 Call Bob", 2, (), "Call Bob"),
        ("(A) Call Bob pri:B", 1, (), "Call Bob pri:B"),
    ],
)
def test_priority_counts_only_in_front(
    line: str, priority: int, extras: tuple[tuple[str, str], ...], content: str
) -> None:
    item = read(line)
    assert (item.priority, item.extras, item.content) == (priority, extras, content)


@pytest.mark.parametrize(
    ("line", "is_completed", "completed_on", "created_on", "content"),
    [
        ("x Call Bob", True, None, None, "Call Bob"),
        ("x 2026-02-03 Call Bob", True, DAY, None, "Call Bob"),
        ("x 2026-02-03 2026-01-31 Call Bob", True, DAY, EARLIER, "Call Bob"),
        ("2026-01-31 Call Bob", False, None, EARLIER, "Call Bob"),
        ("(A) 2026-01-31 Call Bob", False, None, EARLIER, "Call Bob"),
        ("(A) Call Bob 2026-01-31", False, None, None, "Call Bob 2026-01-31"),
        ("Call Bob created:2026-01-31", False, None, EARLIER, "Call Bob"),
        ("xylophone lesson", False, None, None, "xylophone lesson"),
        ("X 2026-02-03 Call Bob", False, None, None, "X 2026-02-03 Call Bob"),
        ("(A) x Call Bob", False, None, None, "x Call Bob"),
        ("x2026-02-03 Call Bob", False, None, None, "x2026-02-03 Call Bob"),
        ("2026-02-30 Call Bob", False, None, None, "2026-02-30 Call Bob"),
        ("2026-1-31 Call Bob", False, None, None, "2026-1-31 Call Bob"),
        ("0001-01-01 Call Bob", False, None, None, "0001-01-01 Call Bob"),
        ("9999-12-31 Call Bob", False, None, None, "9999-12-31 Call Bob"),
    ],
)
def test_completion_and_dates_count_only_in_front(
    line: str, is_completed: bool, completed_on: dt.date, created_on: dt.date, content: str
) -> None:
    item = read(line)
    said = (item.is_completed, item.completed_on, item.created_on, item.content)
    assert said == (is_completed, completed_on, created_on, content)


@pytest.mark.parametrize(
    ("line", "project", "tags", "content"),
    [
        ("Sort boxes +Garage @home @weekend", "Garage", ("home", "weekend"), "Sort boxes"),
        ("@shop Buy milk", None, ("shop",), "Buy milk"),
        ("Plan +Garage_sale with Alice", "Garage sale", (), "Plan with Alice"),
        ("Fix +__init__ and +snake%5Fcase", "__init__", (), "Fix and"),
        ("Review @pull-request/7 +v2.0+", "v2.0+", ("pull-request/7",), "Review"),
        ("Buy milk @Über", None, ("Über",), "Buy milk"),
        ("Mail alice@example.com", None, (), "Mail alice@example.com"),
        ("Learn 2+2 and 13 + 29", None, (), "Learn 2+2 and 13 + 29"),
        ("Tea @ home", None, (), "Tea @ home"),
        ("Not@Context Not+Project", None, (), "Not@Context Not+Project"),
        ("Call +1 555 0100 @ 9:00", None, (), "Call +1 555 0100 @ 9:00"),
        ('Say @"hello +/-', None, (), 'Say @"hello +/-'),
        (f"Buy milk +{'a' * 61}", None, (), f"Buy milk +{'a' * 61}"),
    ],
)
def test_names_follow_a_space_and_have_a_letter(
    line: str, project: str | None, tags: tuple[str, ...], content: str
) -> None:
    item = read(line)
    assert (item.project, item.tags, item.content) == (project, tags, content)


def test_the_first_project_counts_and_the_others_are_kept() -> None:
    item = read("Sort boxes +Garage h:1 +Garage_sale rec:1w")
    assert item.project == "Garage"
    assert item.extras == (("h", "1"), ("+", "Garage_sale"), ("rec", "1w"))


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Pay due:2026-02-03", When(DAY)),
        ("Pay due:2026-02-03 due-at:0900", When(DAY, dt.time(9))),
        ("Pay due-at:0000[Europe/Berlin] due:2026-02-03", When(DAY, dt.time(0), "Europe/Berlin")),
    ],
)
def test_due_is_a_day_a_floating_or_a_zoned_time(line: str, due: When) -> None:
    item = read(line)
    assert (item.due, item.content) == (due, "Pay")


@pytest.mark.parametrize(("word", "minutes"), [("45m", 45), ("1h", 60), ("1h30m", 90)])
def test_how_long_it_takes(word: str, minutes: int) -> None:
    assert read(f"Pay duration:{word}").duration_minutes == minutes


@pytest.mark.parametrize("word", ["soon", "0m", "101h", "h", "45"])
def test_what_is_no_length_of_time_stays_in_the_text(word: str) -> None:
    assert read(f"Pay duration:{word}").content == f"Pay duration:{word}"


@pytest.mark.parametrize(
    ("word", "reminders"),
    [
        ("30m,1440m", (Reminder(minutes_before=30), Reminder(minutes_before=1440))),
        ("2027-02-01", (Reminder(When(dt.date(2027, 2, 1))),)),
        (
            "2027-02-01T0900[Europe/Berlin]",
            (Reminder(When(dt.date(2027, 2, 1), dt.time(9), "Europe/Berlin")),),
        ),
    ],
)
def test_when_it_reminds(word: str, reminders: tuple[Reminder, ...]) -> None:
    assert read(f"Pay remind:{word}").reminders == reminders


@pytest.mark.parametrize("word", ["soon", "0m", "30m,30m", "2027-02-01T2500", "1m,2m,3m,4m,5m,6m"])
def test_what_is_no_reminder_stays_in_the_text(word: str) -> None:
    assert read(f"Pay remind:{word}").content == f"Pay remind:{word}"


def test_whom_it_is_given_to() -> None:
    item = read("Wash up people:Ann,Bob_Smith,Smith%2C_Cy")
    assert (item.people, item.content) == (("Ann", "Bob Smith", "Smith, Cy"), "Wash up")


@pytest.mark.parametrize("word", ["4", "me", "Ann,", "Ann,,Bob", ",Ann", '"Ann"'])
def test_who_is_nobody_stays_in_the_text(word: str) -> None:
    assert read(f"Dinner people:{word}").content == f"Dinner people:{word}"


def test_a_section_is_one_of_the_project_beside_it() -> None:
    item = read("Pay +Home section:Spare_parts")
    assert (item.content, item.project, item.section) == ("Pay", "Home", "Spare parts")


@pytest.mark.parametrize("line", ["Pay section:Bills", "Pay +Inbox section:Bills"])
def test_a_section_without_a_project_stays_in_the_text(line: str) -> None:
    item, remarks = read_line(line)
    assert (item.content, item.section) == ("Pay section:Bills", None)
    assert remarks == ("“section:Bills” stays in the text: a section stands once, beside its project.",)


def test_threshold_deadline_and_notes() -> None:
    item = read("Pay t:2026-01-31 deadline:2026-02-03 deadline-at:1730 notes:Ask_Bob%0Aabout_it")
    assert (item.start, item.deadline) == (When(EARLIER), When(DAY, dt.time(17, 30)))
    assert (item.content, item.notes) == ("Pay", "Ask Bob\nabout it")


@pytest.mark.parametrize(
    "line",
    [
        "Read http://example.org/#a and mailto:alice@example.com",
        "Run at 9:00 in C:\\temp on example.com:8080",
        "Re:invoice and Note:this :) a: :b a:b:c",
        "Mind the gap  between   words",
        "Try \\ and \\server",
    ],
)
def test_words_that_only_look_like_fields_stay_letter_for_letter(line: str) -> None:
    assert read(line) == Item(content=line, source=line)


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("Pay due:soon", "“due:soon” stays in the text: a date is written like 2026-01-31."),
        ("Pay t:2026-02-30", "“t:2026-02-30” stays in the text: a date is written like 2026-01-31."),
        ("Pay due-at:0900", "“due-at:0900” is one too many, or misses its date; it stays in the text."),
        ("Pay due-at:2500", "“due-at:2500” stays in the text: “due-at:” cannot have that value."),
        ("Pay due-at:0900[Mars/Base]", "stays in the text: “due-at:” cannot have that value."),
        ("Pay pri:high", "“pri:high” stays in the text: “pri:” cannot have that value."),
        ("2026-02-30 Pay", "“2026-02-30” is not in the calendar; it stays in the text."),
    ],
)
def test_what_was_not_understood_stays_and_is_said(line: str, remark: str) -> None:
    item, (said,) = read_line(line)
    assert item.content == line
    assert said.endswith(remark)


def test_a_second_due_stays_in_the_text() -> None:
    item, (said,) = read_line("Pay due:2026-02-03 due:2026-01-31")
    assert (item.due, item.content) == (When(DAY), "Pay due:2026-01-31")
    assert "one too many" in said


def test_a_line_of_nothing_but_fields_keeps_them_as_its_words() -> None:
    item, remarks = read_line("(A) +Garage @home")
    assert (item.content, item.project, item.tags, item.priority) == ("+Garage @home", None, (), 1)
    assert remarks


def test_a_backslash_makes_a_field_plain() -> None:
    assert read("Ask \\@bob about \\due:2026-02-03").content == "Ask @bob about due:2026-02-03"
    assert read("\\x marks the spot").content == "x marks the spot"
