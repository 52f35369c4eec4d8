"""A line about a to-do that is there: what it says anew. The words of the to-do are none of that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from web.domain.entry import Door, Draft, Meaning, Moment, read
from web.domain.errors import Invalid
from web.domain.priority import Priority
from web.domain.quoting import quoted
from web.domain.repeating import repeated
from web.domain.roster import NOBODY, Roster
from web.domain.text import fold
from web.domain.todo import Todo

NOTHING_SAID = "Say what shall change: a day, p1, @tag, -@tag, +person, #Project, /Section, no date."
NO_WORDS = "A line of changes has dates, #project, @tag, p1 and the like; the words of a to-do are edited."
ALL = "*"
NOTHING = {
    Meaning.PRIORITY: int(Priority.NONE),
    Meaning.START: None,
    Meaning.DUE: None,
    Meaning.DEADLINE: None,
}
"""What each of them is once it is taken away."""
NAMED = {
    *(Meaning.PROJECT, Meaning.SECTION, Meaning.TAG, Meaning.UNTAG),
    *(Meaning.PERSON, Meaning.UNGIVE),
}
MODIFYING = Door(
    frozenset({*NOTHING, *NAMED, Meaning.RECURRENCE, Meaning.DURATION, Meaning.REMINDER, Meaning.NOTES}),
    changes=True,
    has_project=True,
    people=NOBODY,
)


def read_change(line: str, moment: Moment, people: Roster = NOBODY) -> Draft:
    """Raises Invalid for a line that says nothing, and for one that is more than changes."""
    draft = read(line, moment, among(people))
    if problem := problem_of(draft):
        raise Invalid({"line": f"{problem} Nothing was changed."})
    if not draft.tokens:
        raise Invalid({"line": NOTHING_SAID})
    return draft


def among(people: Roster) -> Door:
    """Of whom a line of changes may speak."""
    return replace(MODIFYING, people=people)


def problem_of(draft: Draft) -> str:
    """A sentence that names what is left of the line. Words are refused, for they would change nothing."""
    if not draft.content:
        return ""
    return f"{quoted(draft.content)} is not understood here. {draft.problems or NO_WORDS}"


def lacking(draft: Draft, tags: Iterable[str], people: Iterable[str]) -> tuple[str, ...]:
    """A sentence for each tag that is to be taken off and is not among `tags`, and for people likewise."""
    off = (f"“-@{name}” takes nothing off: it has no such tag." for name in _not_in(draft.removed_tags, tags))
    away = _not_in(draft.removed_people, people)
    return (*off, *(f"“-+{name}” takes it from nobody: {name} does not have it." for name in away))


def _not_in(names: Iterable[str], there: Iterable[str]) -> Iterator[str]:
    known = {ALL, *map(fold, there)}
    return (name for name in names if fold(name) not in known)


def modified(todo: Todo, draft: Draft, at: dt.datetime) -> Todo:
    """All but its tags, its people and its project, which the draft has by their names alone."""
    if draft.recurrence or Meaning.RECURRENCE in draft.cleared:
        todo = repeated(todo, draft.recurrence, at)
    return todo.edit(at, **dict(_fields(todo, draft)))


def _fields(todo: Todo, draft: Draft) -> Iterator[tuple[str, Any]]:
    """The due date of what shall repeat is its first, and is said already."""
    for meaning, nothing in NOTHING.items():
        said = getattr(draft, meaning)
        if meaning in draft.cleared:
            yield meaning.value, nothing
        elif said is not None and not (draft.recurrence and meaning is Meaning.DUE):
            yield meaning.value, said
    if draft.duration:
        yield "duration_minutes", draft.duration
    if draft.reminders or Meaning.REMINDER in draft.cleared:
        kept = () if Meaning.REMINDER in draft.cleared else todo.reminders
        yield "reminders", (*kept, *draft.reminders)
    if draft.notes and not todo.notes.endswith(draft.notes):
        yield "notes", f"{todo.notes}\n\n{draft.notes}".lstrip()
