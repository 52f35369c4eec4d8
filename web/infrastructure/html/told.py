"""What is said after a deed to a to-do: how it was understood, so that nobody has to go and look."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from web.application.adding import ADDING
from web.application.reading import ProjectLink, TodoRow
from web.application.saving import Done, Newness
from web.domain import reminder
from web.domain.duration import words
from web.domain.entry import Door, Meaning, Moment, Remark, read
from web.domain.giving import listed
from web.domain.priority import Priority
from web.domain.quoting import quoted
from web.domain.recurrence.wording import phrase
from web.domain.roster import Roster
from web.domain.when import When
from web.domain.wording import clear_words
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.marks import blocked_words
from web.infrastructure.html.places import places
from web.infrastructure.html.times import say

TAGS_SHOWN = 8
Tell = Callable[[TodoRow, dt.date], str]


def said(words: str, outcome: Done, remarks: tuple[str, ...] = ()) -> Flash:
    todo = outcome.todo
    return done(f"{words} {quoted(todo.content)}", outcome.action, f"/todos/{todo.id}", remarks)


def gone_on(words: str, outcome: Done, today: dt.date) -> Flash:
    """Of what repeats, where it was one of several. Without an action somebody was quicker."""
    todo, name = outcome.todo, quoted(outcome.todo.content)
    deed = f"{words} {name}" if outcome.action else f"{name} had gone on already"
    following = None if todo.is_completed else todo.due
    ending = f". Next: {clear_words(following, today)}" if following else ", the last one"
    return done(f"{deed}{ending}", outcome.action, f"/todos/{todo.id}")


def added(outcome: Done, row: TodoRow, remarks: Iterable[Remark], now: dt.datetime) -> Flash:
    parts = [f"Added {quoted(row.content)} to {_place(row, outcome.new)}", *_given(row, now)]
    flash = done(", ".join(parts), outcome.action, f"/todos/{row.id}", _texts(remarks))
    return flash.and_editing(f"/todos/{row.id}/modify")


def left_as_text(outcome: Done, moment: Moment, people: Roster) -> tuple[str, ...]:
    """Where only words are edited, a date is a word; one that was there before needs no telling."""
    door = replace(ADDING, people=people)
    before = _phrases(outcome.before.content, moment, door) if outcome.before else ()
    new = [text for text in _phrases(outcome.todo.content, moment, door) if text not in before]
    return tuple(f"{quoted(text)} stays as text here; Change (c) would understand it." for text in new)


def several_added(
    outcomes: Sequence[Done], projects: Iterable[ProjectLink], remarks: Iterable[Remark], here: str
) -> Flash:
    """`here` is the address of the list that they were written in."""
    action = next((each.action for each in outcomes if each.action), None)
    words = f"Added {len(outcomes)} to-dos"
    return done(words, action, remarks=_texts(remarks), places=places(outcomes, projects, here))


def understood(
    outcome: Done, row: TodoRow, asked: Iterable[str], today: dt.date, remarks: tuple[str, ...] = ()
) -> Flash:
    """What changed, and the fields `asked` for by name, which are said even where nothing changed."""
    names = {"project_id" if name == "section_id" else name for name in (*outcome.changed, *asked)}
    moved = f"moved to {_place(row, outcome.new)}"
    phrases = [moved] if "project_id" in names else []
    phrases += [tell(row, today) for name, tell in SAYINGS.items() if name in names]
    if not phrases:
        return said("Saved", outcome, remarks)
    words = ", ".join(["saved", *phrases] if names & IN_SIGHT else phrases)
    return said(f"{words[0].upper()}{words[1:]}:", outcome, remarks)


def _given(row: TodoRow, now: dt.datetime) -> Iterator[str]:
    """All that a new to-do has besides its words and its place."""
    today = now.date()
    if row.start:
        yield _date(row.start, "starts", "", today)
    if row.due:
        yield f"due {say(row.due, now)}"
    if row.recurrence:
        yield phrase(row.recurrence)
    if row.deadline:
        yield _date(row.deadline, "deadline", "", today)
    if row.duration_minutes:
        yield _duration(row, today)
    if row.reminders:
        yield _reminders(row, today)
    if row.priority < Priority.NONE:
        yield _priority(row, today)
    if row.tags:
        yield _tags(row, today)
    if row.people:
        yield _people(row, today)
    if row.has_notes:
        yield "with notes"


def _phrases(content: str, moment: Moment, door: Door) -> tuple[str, ...]:
    return tuple(token.text for token in read(content, moment, door).tokens if token.kind != Meaning.PLAIN)


def _texts(remarks: Iterable[Remark]) -> tuple[str, ...]:
    return tuple(remark.text for remark in remarks)


def _place(row: TodoRow, new: Newness) -> str:
    if new.section and not new.project:
        return f"the new section {row.section} of {row.project}"
    project = f"the new project {row.project}" if new.project else row.project
    return f"{project} / {row.section}" if row.section else project


def _priority(row: TodoRow, _today: dt.date) -> str:
    return "no priority" if row.priority == Priority.NONE else f"priority {row.priority}"


def _tags(row: TodoRow, _today: dt.date) -> str:
    shown = [f"@{tag}" for tag in row.tags[:TAGS_SHOWN]]
    more = ["…"] if row.tags[TAGS_SHOWN:] else []
    return f"tagged {' '.join([*shown, *more])}" if row.tags else "no tags"


def _people(row: TodoRow, _today: dt.date) -> str:
    return f"given to {listed(row.people)}"


def _blockers(row: TodoRow, _today: dt.date) -> str:
    words = blocked_words(row) if row.blocked_by else "Blocked by nothing"
    return f"{words[0].lower()}{words[1:]}"


def _duration(row: TodoRow, _today: dt.date) -> str:
    return f"takes {words(row.duration_minutes)}" if row.duration_minutes else "takes any time"


def _reminders(row: TodoRow, today: dt.date) -> str:
    return f"reminds {reminder.phrase(row.reminders, row.due, today)}" if row.reminders else "no reminder"


def _recurrence(row: TodoRow, _today: dt.date) -> str:
    return phrase(row.recurrence) if row.recurrence else "repeats no more"


def _date(when: When | None, word: str, nothing: str, today: dt.date) -> str:
    return f"{word} {clear_words(when, today)}" if when else nothing


IN_SIGHT = {"content", "notes"}
"""Kept as typed: there is nothing to understand."""

SAYINGS: dict[str, Tell] = {
    "priority": _priority,
    "tag_ids": _tags,
    "person_ids": _people,
    "blocker_ids": _blockers,
    "start": lambda row, today: _date(row.start, "starts", "no start", today),
    "due": lambda row, today: _date(row.due, "due", "no due date", today),
    "duration_minutes": _duration,
    "reminders": _reminders,
    "recurrence": _recurrence,
    "instead_of": lambda row, _: "this one only" if row.recurrence else "",
    "deadline": lambda row, today: _date(row.deadline, "deadline", "no deadline", today),
}
