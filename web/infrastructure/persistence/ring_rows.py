"""When to-dos ring, as rows that follow from the changes of an action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import UUID

from web.domain.journal import Change
from web.domain.merging import Entity
from web.domain.ringing import ring_keys
from web.domain.todo import Todo

INSERT = "INSERT INTO reminder_rings (book_id, todo_id, ring_key) VALUES (?, ?, ?)"
DELETE = "DELETE FROM reminder_rings WHERE todo_id = ? AND ring_key = ?"


class Ringing(NamedTuple):
    book_id: UUID
    todo_id: UUID
    key: str


def ringings_of(entity: Entity | None) -> set[Ringing]:
    if not isinstance(entity, Todo):
        return set()
    return {Ringing(entity.book_id, entity.id, key) for key in ring_keys(entity)}


def written(changes: Iterable[Change]) -> Iterator[tuple[str, tuple[UUID | str, ...]]]:
    """Statements for when all to-dos are there. What is removed takes its rows along."""
    was: dict[UUID, set[Ringing]] = {}
    now: dict[UUID, set[Ringing]] = {}
    for change in changes:
        before, after = ringings_of(change.before), ringings_of(change.after)
        if before or after:
            was.setdefault(change.subject.id, before)
            now[change.subject.id] = after
    for id, after in now.items():
        yield from ((DELETE, its[1:]) for its in sorted(was[id] - after))
        yield from ((INSERT, its) for its in sorted(after - was[id]))
