"""The small words after a to-do's content, in the order in which a row shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from web.domain.duration import words
from web.domain.quoting import quoted
from web.domain.recurrence.wording import phrase
from web.domain.reminder import before_words
from web.domain.wording import full_words

if TYPE_CHECKING:
    from web.application.reading import TodoRow
    from web.domain.reminder import Reminder

NO_PRIORITY = 4
NAMED = 3
"""Blockers."""


class Mark(NamedTuple):
    """`kind` is its class, `title` what a pointer resting on it reads."""

    kind: str
    text: str
    title: str = ""


class ShowsProject(Protocol):
    @property
    def shows_project(self) -> bool: ...


def blocked_words(todo: TodoRow) -> str:
    """By whom it is; of many, the first few."""
    names = [quoted(each) for each in todo.blocked_by[:NAMED]]
    more = len(todo.blocked_by) - len(names)
    return f"Blocked by {', '.join(names)}" + (f" and {more} more" if more else "")


def marks(todo: TodoRow, view: ShowsProject) -> Iterator[Mark]:
    if todo.parts:
        title = f"{todo.parts_completed} of {todo.parts} parts completed"
        yield Mark("parts", f"{todo.parts_completed}/{todo.parts}", title)
    if todo.is_blocked:
        yield Mark("blocked", "blocked", blocked_words(todo))
    if todo.has_notes:
        yield Mark("notes", "notes")
    if todo.duration_minutes:
        length = words(todo.duration_minutes)
        yield Mark("duration", length, f"Takes {length}")
    if todo.reminders:
        yield Mark("reminds", "reminds", ", ".join(map(_reminder, todo.reminders)))
    if todo.recurrence:
        yield Mark("repeats", "repeats", phrase(todo.recurrence))
    yield from (Mark("tag", f"@{tag}") for tag in todo.tags)
    yield from (Mark("person", f"+{name}", f"Given to {name}") for name in todo.people)
    if view.shows_project:
        place = f"{todo.project} / {todo.section}" if todo.section else todo.project
        yield Mark(f"project {todo.colour}", place)
    if todo.priority < NO_PRIORITY:
        yield Mark(f"p{todo.priority}", f"p{todo.priority}", f"Priority {todo.priority}")


def _reminder(reminder: Reminder) -> str:
    """Without a word that is another one tomorrow: a row is kept as it was once written."""
    rings = reminder.at and reminder.rings(None)
    return full_words(rings) if rings else before_words(reminder.minutes_before or 0)
