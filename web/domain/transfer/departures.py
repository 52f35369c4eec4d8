"""To-dos as items, on their way out of a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.person import Person
from web.domain.project import Project
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.domain.transfer.items import Item
from web.domain.transfer.paces import KEY, pace_of

# The extra in which a to-do keeps the line that it was read from. No todo.txt key has a dot.
SOURCE = "todo.txt"

WHENS = ("start", "due", "deadline", "reminders")
ALIKE = ("content", "notes", "priority", *WHENS, "duration_minutes", "is_completed")


def depart(
    todos: Sequence[Todo],
    projects: Iterable[Project],
    sections: Iterable[Section],
    tags: Iterable[Tag],
    people: Iterable[Person],
    home: ZoneInfo,
) -> list[Item]:
    """An item for each, in its place; instants become the days on which they fell in `home`."""
    project_names = {project.id: None if project.is_inbox else project.name for project in projects}
    names = _names(sections) | _names(tags) | _names(people)
    places = {todo.id: at for at, todo in enumerate(todos)}
    return [
        Item(
            **{name: getattr(todo, name) for name in ALIKE},
            project=project_names[todo.project_id],
            section=names[todo.section_id] if todo.section_id else None,
            tags=tuple(sorted(names[id] for id in todo.tag_ids)),
            people=tuple(sorted(names[id] for id in todo.person_ids)),
            extras=_extras(todo),
            created_on=_day(todo.created_at, home),
            completed_on=todo.completed_at and _day(todo.completed_at, home),
            parent=places.get(todo.parent_id) if todo.parent_id else None,
            blockers=tuple(sorted(places[id] for id in todo.blocker_ids if id in places)),
            source=dict(todo.extras).get(SOURCE, ""),
        )
        for todo in todos
    ]


def _names(labels: Iterable[Section | Tag | Person]) -> dict[UUID, str]:
    return {label.id: label.name for label in labels}


def _extras(todo: Todo) -> tuple[tuple[str, str], ...]:
    extras = tuple(pair for pair in todo.extras if pair[0] != SOURCE)
    if todo.recurrence is None:
        return extras
    pace = pace_of(todo)
    others = tuple(pair for pair in extras if pair[0] != KEY)
    return (*others, (KEY, pace)) if pace else others


def _day(at: dt.datetime, home: ZoneInfo) -> dt.date:
    return at.astimezone(home).date()
