"""The words after a to-do's content."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import UUID

from tests.builders import NOON
from web.application.reading import TodoRow
from web.infrastructure.html.marks import Mark, marks

ANYWHERE = SimpleNamespace(shows_project=True)
IN_ITS_PROJECT = SimpleNamespace(shows_project=False)


def row(**changes: object) -> TodoRow:
    plain = TodoRow(
        UUID(int=1),
        "Buy milk",
        4,
        None,
        None,
        None,
        None,
        (),
        None,
        UUID(int=2),
        "Home",
        "teal",
        None,
        "",
        (),
        (),
        (),
        None,
        None,
        False,
        0,
        0,
        0,
    )
    return plain._replace(**changes)  # type: ignore[arg-type]  # each field by its own name


def test_a_plain_todo_shows_its_project() -> None:
    assert list(marks(row(), ANYWHERE)) == [Mark("project teal", "Home")]


def test_in_its_own_project_it_shows_nothing() -> None:
    assert list(marks(row(), IN_ITS_PROJECT)) == []


def test_a_full_todo_shows_everything_in_order() -> None:
    full = row(parts=5, parts_completed=2, has_notes=True, tags=("errand",), people=("Ann",), priority=1)
    assert [mark.text for mark in marks(full, ANYWHERE)] == ["2/5", "notes", "@errand", "+Ann", "Home", "p1"]


def test_a_blocked_todo_says_what_it_waits_for() -> None:
    blocked = row(blocked_by=("Buy paint", "Find the brush"))
    assert Mark("blocked", "blocked", "Blocked by “Buy paint”, “Find the brush”") in marks(blocked, ANYWHERE)


def test_of_many_blockers_a_row_names_the_first() -> None:
    [mark] = marks(row(blocked_by=tuple("ABCDE")), IN_ITS_PROJECT)
    assert mark.title == "Blocked by “A”, “B”, “C” and 2 more"


def test_what_is_done_waits_no_more() -> None:
    assert list(marks(row(blocked_by=("Buy paint",), completed_at=NOON), IN_ITS_PROJECT)) == []
