"""Who waits for whom, as rows that follow from the changes of an action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import UUID

from web.domain.journal import Change
from web.domain.merging import Entity
from web.domain.todo import Todo

IS_OPEN = "(SELECT completed_at IS NULL AND deleted_at IS NULL FROM todos WHERE todos.id = {})"
INSERT = f"""INSERT INTO todo_blockers (book_id, todo_id, blocker_id, holds)
    VALUES (?, ?, ?, {IS_OPEN.format("?")})"""  # noqa: S608
DELETE = "DELETE FROM todo_blockers WHERE todo_id = ? AND blocker_id = ?"
HOLD = f"UPDATE todo_blockers SET holds = {IS_OPEN.format('blocker_id')} WHERE blocker_id = ?"  # noqa: S608


class Blocking(NamedTuple):
    """What INSERT asks for, in its order."""

    book_id: UUID
    todo_id: UUID
    blocker_id: UUID
    held_by: UUID


def blockings_of(entity: Entity | None) -> set[Blocking]:
    if not isinstance(entity, Todo):
        return set()
    return {Blocking(entity.book_id, entity.id, id, id) for id in entity.blocker_ids}


def written(changes: Iterable[Change]) -> Iterator[tuple[str, tuple[UUID, ...]]]:
    """Statements for when all to-dos are there: one may wait for another that is added after it.

    What is removed takes its rows along.
    """
    was: dict[UUID, set[Blocking]] = {}
    now: dict[UUID, set[Blocking]] = {}
    turned: dict[UUID, None] = {}
    for change in changes:
        before, after = blockings_of(change.before), blockings_of(change.after)
        if before or after:
            was.setdefault(change.subject.id, before)
            now[change.subject.id] = after
        if _turns(change):
            turned[change.subject.id] = None
    yield from ((HOLD, (id,)) for id in turned)
    for id, after in now.items():
        yield from ((DELETE, its[1:3]) for its in sorted(was[id] - after))
        yield from ((INSERT, its) for its in sorted(after - was[id]))


def _turns(change: Change) -> bool:
    """Whether it was open and is not any more, or the other way round."""
    before, after = change.before, change.after
    return isinstance(before, Todo) and isinstance(after, Todo) and before.is_open != after.is_open
