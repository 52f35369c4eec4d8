"""Who waits for whom, as rows that follow from the changes of an action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import UUID

from web.domain.journal import Change
from web.domain.merging import Entity
from web.domain.todo import Todo

INSERT = "INSERT INTO todo_blockers (book_id, todo_id, blocker_id) VALUES (?, ?, ?)"
DELETE = "DELETE FROM todo_blockers WHERE todo_id = ? AND blocker_id = ?"


class Blocking(NamedTuple):
    book_id: UUID
    todo_id: UUID
    blocker_id: UUID


def blockings_of(entity: Entity | None) -> set[Blocking]:
    if not isinstance(entity, Todo):
        return set()
    return {Blocking(entity.book_id, entity.id, blocker_id) for blocker_id in entity.blocker_ids}


def written(changes: Iterable[Change]) -> Iterator[tuple[str, tuple[UUID, ...]]]:
    """Statements for when all to-dos are there: one may wait for another that is added after it.

    What is removed takes its rows along.
    """
    was: dict[UUID, set[Blocking]] = {}
    now: dict[UUID, set[Blocking]] = {}
    for change in changes:
        before, after = blockings_of(change.before), blockings_of(change.after)
        if before or after:
            was.setdefault(change.subject.id, before)
            now[change.subject.id] = after
    for id, after in now.items():
        yield from ((DELETE, its[1:]) for its in sorted(was[id] - after))
        yield from ((INSERT, its) for its in sorted(after - was[id]))
