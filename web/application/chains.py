"""To-dos that wait for others that wait for others: none may wait for itself."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from web.application.ports import Work
from web.domain.blockers import TANGLED, checked_blockers
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Change, name_of
from web.domain.todo import Todo

CHAIN_LIMIT = 1000
"""To-dos that are looked at: far more than hang together in any book that people keep."""


async def check_blockers(work: Work, changes: Iterable[Change]) -> None:
    """Of what this work has written. Raises Conflict where one would wait for itself, or for too many."""
    for change in changes:
        before, after = change.before, change.after
        if isinstance(after, Todo):
            had = before.blocker_ids if isinstance(before, Todo) else ()
            if new := set(after.blocker_ids).difference(had):
                await _check(work, after, new)


async def _check(work: Work, todo: Todo, new: Iterable[UUID]) -> None:
    try:
        checked_blockers(todo.blocker_ids)
        if await waits(work, new, for_id=todo.id):
            raise Invalid({"blocker_id": f"{name_of(todo)} would wait for itself, if only through others."})
    except Invalid as invalid:
        raise Conflict(f"{invalid} So this cannot be taken back. Change what blocks it first.") from None


async def waits(work: Work, ids: Iterable[UUID], for_id: UUID) -> bool:
    """Whether one of these is the other, or waits for it through whatever chain."""
    seen: set[UUID] = set()
    level = set(ids)
    while level and for_id not in level:
        seen |= level
        if len(seen) > CHAIN_LIMIT:
            raise Invalid({"blocker_id": TANGLED})
        found = [work.latest(todo) for todo in await work.todos.among(sorted(level))]
        level = {id for todo in found if isinstance(todo, Todo) for id in todo.blocker_ids} - seen
    return bool(level)
