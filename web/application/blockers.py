"""What people do about to-dos that wait for others."""

from __future__ import annotations

from uuid import UUID

from web.application.chains import waits
from web.application.ports import UnitOfWork, Work
from web.application.saving import Done, in_use, saved
from web.domain.blockers import ITSELF, circle, done_already, in_trash
from web.domain.errors import Invalid
from web.domain.journal import Verb
from web.domain.membership import Membership
from web.domain.todo import Todo


class Blockers:
    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._begin = unit_of_work.begin

    async def block(self, member: Membership, todo_id: UUID, blocker_id: UUID) -> Done:
        """From now on it waits for the other one, too. Raises Invalid where it cannot."""
        async with self._begin(member, Verb.BLOCK) as work:
            todo = await in_use(work, todo_id)
            blocker = await work.todos.get(blocker_id)
            _check_blocks(blocker)
            after = todo.edit(work.at, blocker_ids=(*todo.blocker_ids, blocker.id))
            if await waits(work, [blocker.id], for_id=todo.id):
                same = blocker.id == todo.id
                raise Invalid({"blocker_id": ITSELF if same else circle(todo.content, blocker.content)})
            return saved(work, todo, after)

    async def unblock(self, member: Membership, todo_id: UUID, blocker_id: UUID) -> Done:
        """It waits for that one no more, if it did."""
        async with self._begin(member, Verb.UNBLOCK) as work:
            todo = await in_use(work, todo_id)
            left = tuple(id for id in todo.blocker_ids if id != blocker_id)
            return saved(work, todo, todo.edit(work.at, blocker_ids=left))


async def handed_over(work: Work, todo: Todo, once: Todo) -> None:
    """Who waited for a to-do that repeats waited for the one of its dates that is done."""
    for waiter in await work.todos.waiting_for([todo.id]):
        latest = work.latest(waiter)
        if isinstance(latest, Todo):
            others = (id for id in latest.blocker_ids if id != todo.id)
            work.save(latest, latest.edit(work.at, blocker_ids=(*others, once.id)))


def _check_blocks(blocker: Todo) -> None:
    if blocker.is_deleted:
        raise Invalid({"blocker_id": in_trash(blocker.content)})
    if blocker.is_completed:
        raise Invalid({"blocker_id": done_already(blocker.content)})
