"""What a line changes of a to-do that is there. It is Friday 4 December 2026, half past two."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from tests.builders import IDS, NOON
from tests.domain.moments import FRIDAY
from web.domain.errors import Invalid
from web.domain.modifying import lacking, modified, read_change
from web.domain.recurrence.wording import phrase
from web.domain.todo import Todo
from web.domain.when import When

MONDAY = When.from_iso("2026-12-07T09:00")


def rent(**fields: Any) -> Todo:
    ids: dict[str, Any] = {name: IDS.new() for name in ("id", "book_id", "project_id")}
    return Todo(**ids, position=0, content="Pay rent", created_at=NOON, changed_at=NOON, **fields)


def changed(line: str, todo: Todo) -> Todo:
    return modified(todo, read_change(line, replace(FRIDAY, due=todo.due)), NOON)


def repeating(line: str = "every week") -> Todo:
    return changed(line, rent(due=MONDAY))


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("mon p2", {"due": When.from_iso("2026-12-07"), "priority": 2}),
        (
            "sun p2 {31 dec}",
            {"due": When.from_iso("2026-12-06"), "priority": 2, "deadline": When.from_iso("2026-12-31")},
        ),
        ("p1, fri 9am", {"due": When.from_iso("2026-12-11T09:00"), "priority": 1}),
        (
            "from tomorrow {31 dec}",
            {"start": When.from_iso("2026-12-05"), "deadline": When.from_iso("2026-12-31")},
        ),
        ("no date", {"due": None}),
        ("someday", {"due": None}),
        ("no start no deadline no priority", {"start": None, "deadline": None, "priority": 4}),
        ("p4", {"priority": 4}),
        ("// ask Bob", {"notes": "By transfer\n\nask Bob"}),
        ("// By transfer", {}),
    ],
)
def test_it_changes_what_it_says_and_nothing_else(line: str, fields: dict[str, Any]) -> None:
    before = rent(due=MONDAY, start=MONDAY, deadline=MONDAY, priority=3, notes="By transfer")
    assert changed(line, before) == replace(before, **fields)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Call Bob fri", "“Call Bob” is not understood here. A line of changes has dates"),
        ("fri tomorrow", "“fri” is not understood here. A to-do has one due date."),
        ("31.02.", "“31.02.” is not understood here. There is no such day."),
        ("every blue moon", "“every blue moon” is not understood here. How it repeats is not understood."),
        (
            "+bob",
            "“+bob” is not understood here. Nobody here is called “bob” (add them under People).",
        ),
        ("no date every fri", "“no date” is not understood here. A to-do has one due date."),
        ("no priority p2", "“no priority” is not understood here. A to-do has one priority."),
        (r"\fri", "“fri” is not understood here."),
        ("p1\tp2", "control character"),
        ("  ", "Say what shall change"),
    ],
)
def test_what_is_no_change_is_refused_and_named(line: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=re.escape(sentence)) as refusal:
        read_change(line, FRIDAY)
    assert list(refusal.value.fields) == ["line"]


@pytest.mark.parametrize(
    ("line", "due", "first"),
    [
        ("every week", "2026-12-07T09:00", "2026-12-07T09:00"),
        ("every tue", "2026-12-07T09:00", "2026-12-08T09:00"),
        ("every tue 8am", "2026-12-07T09:00", "2026-12-08T08:00"),
        ("every mon 8am", "2026-12-07T09:00", "2026-12-07T08:00"),
        ("every 2 hours", "2026-12-07T09:00", "2026-12-07T09:00"),
        ("every week starting fri", "2026-12-07T09:00", "2026-12-11"),
        ("every month", "2026-11-30", "2026-11-30"),
        ("every tue", "2026-11-30T09:00", "2026-12-08T09:00"),
        ("every 3 days", "2026-12-07T09:00 Europe/Berlin", "2026-12-07T09:00 Europe/Berlin"),
        ("every 3 days", None, "2026-12-04"),
    ],
)
def test_what_shall_repeat_begins_where_it_is_due(line: str, due: str | None, first: str) -> None:
    after = changed(line, rent(due=due and _when(due)))
    assert after.due == _when(first)
    assert after.recurrence


def test_an_ordinary_word_is_a_date_wherever_it_stands_among_changes() -> None:
    after = changed("mon p2 every week", rent())
    assert (after.due, after.recurrence is not None) == (When.from_iso("2026-12-07"), True)


def test_no_repeat_leaves_the_date_or_takes_the_one_beside_it() -> None:
    before = repeating()
    assert changed("no repeat", before) == replace(before, recurrence=None)
    after = changed("no repeat fri", repeating())
    assert (after.due, after.recurrence, after.instead_of) == (When.from_iso("2026-12-11"), None, None)


def test_another_date_of_what_repeats_is_that_of_this_one_only() -> None:
    after = changed("wed", repeating())
    assert (after.due, after.instead_of) == (When.from_iso("2026-12-09"), MONDAY)
    assert after.recurrence == repeating().recurrence


def test_another_rule_takes_the_place_of_the_one_before() -> None:
    after = changed("every! 3 days", repeating())
    assert after.recurrence
    assert (phrase(after.recurrence), after.due) == ("every! 3 days at 09:00", MONDAY)


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("-@home", ()),
        ("-@HOME -@*", ()),
        ("-@garden p1", ("“-@garden” takes nothing off: it has no such tag.",)),
    ],
)
def test_a_tag_that_is_not_there_to_take_off_is_said(line: str, sentences: tuple[str, ...]) -> None:
    assert lacking(read_change(line, FRIDAY), ["home", "bank"], []) == sentences


def _when(text: str) -> When:
    time, _, zone = text.partition(" ")
    return replace(When.from_iso(time), zone=zone or None)
