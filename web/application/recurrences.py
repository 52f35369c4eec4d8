"""What people do with a to-do that repeats, or shall."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import ZoneInfo

from web.application.completing import completed_for_ever, gone_on
from web.application.ports import Ids, UnitOfWork
from web.application.saving import Done, Stale, as_of, in_use, saved
from web.domain.errors import Conflict
from web.domain.journal import Verb
from web.domain.membership import Membership
from web.domain.recurrence.completing import skip
from web.domain.recurrence.recurrence import Recurrence
from web.domain.repeating import following, repeated, rescheduled
from web.domain.todo import Todo
from web.domain.when import When

LAST = "This is the last one, so there is none to skip to. Complete it, or delete it."
WHEN = ("recurrence", "due", "instead_of")


class Recurrences:
    def __init__(self, unit_of_work: UnitOfWork, ids: Ids) -> None:
        self._begin = unit_of_work.begin
        self._ids = ids

    async def repeat(
        self, member: Membership, todo_id: UUID, revision: int | None, recurrence: Recurrence | None
    ) -> Done:
        """Saves a form that showed the to-do as of `revision`. Raises Stale where it repeats otherwise by
        now, or has gone on to another date."""
        async with self._begin(member, Verb.REPEAT) as work:
            todo = await in_use(work, todo_id)
            seen = await as_of(work, todo, revision)
            mine = repeated(todo, recurrence, work.at)
            if _differs(seen, todo) and _differs(mine, todo):
                raise Stale(todo, mine, ("recurrence",))
            return saved(work, todo, mine)

    async def reschedule(
        self, member: Membership, todo_id: UUID, due: When | None, minutes: int | None = None
    ) -> Done:
        """This one and all that follow, and how long each takes, if that was said."""
        async with self._begin(member, Verb.SCHEDULE) as work:
            todo = await in_use(work, todo_id)
            lasting = todo.edit(work.at, duration_minutes=minutes) if minutes else todo
            return saved(work, todo, rescheduled(lasting, due, work.at))

    async def skip(self, member: Membership, todo_id: UUID, home: ZoneInfo, due: When | None) -> Done:
        """To the next date, with its parts open again. Nothing, where it is no longer at `due`."""
        async with self._begin(member, Verb.SKIP) as work:
            todo = await in_use(work, todo_id)
            if todo.due != due or todo.is_completed:
                return Done(todo, None, todo)
            to = following(todo, skip, home, work.at)
            if to is None:
                raise Conflict(LAST)
            return saved(work, todo, await gone_on(work, self._ids, todo, to))

    async def finish(self, member: Membership, todo_id: UUID) -> Done:
        """Completes it for ever: there will be no next one."""
        async with self._begin(member, Verb.FINISH) as work:
            todo = await in_use(work, todo_id)
            return saved(work, todo, await completed_for_ever(work, todo))


def _differs(one: Todo, other: Todo) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in WHEN)
