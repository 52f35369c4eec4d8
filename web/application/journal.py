"""Taking an action back, and bringing it back again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from web.application.ports import UnitOfWork, Work
from web.application.turns import taking_turns
from web.domain.errors import Conflict
from web.domain.journal import Action, Change, Verb, apply
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.domain.project import Project
from web.domain.tag import Tag
from web.domain.todo import Todo


@dataclass(frozen=True, slots=True)
class Reversal:
    """The action that was undone or redone, and what changed by it, in the order of the action."""

    action: Action
    changes: tuple[Change, ...]


class Journal:
    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._begin = unit_of_work.begin

    async def undo(self, member: Membership, action_id: UUID | None = None) -> Reversal:
        """Takes back that action, or this account's last one. Raises Conflict for newer work."""
        async with self._begin(member, Verb.UNDO) as work:
            action = await _to_undo(work, action_id)
            changes = await work.journal.changes(action.id)
            backwards = [change.inverse for change in reversed(changes)]
            done = [await _rewrite(work, change) async for change in taking_turns(backwards)]
            work.take_back(action)
        return Reversal(action, tuple(reversed(done)))

    async def redo(self, member: Membership, action_id: UUID | None = None) -> Reversal:
        async with self._begin(member, Verb.REDO) as work:
            action = await _to_redo(work, action_id)
            changes = await work.journal.changes(action.id)
            done = [await _rewrite(work, change) async for change in taking_turns(changes)]
            work.bring_back(action)
        return Reversal(action, tuple(done))


async def _to_undo(work: Work, action_id: UUID | None) -> Action:
    if action_id is None:
        action = await work.journal.last_done(work.member.account_id)
        if action is None:
            raise Conflict("There is nothing to undo.")
        return action
    action = await work.journal.get(action_id)
    if action.is_undone:
        raise Conflict("This was undone already.")
    if action.verb in (Verb.UNDO, Verb.REDO):
        raise Conflict("An undo is taken back by redoing what it undid.")
    return action


async def _to_redo(work: Work, action_id: UUID | None) -> Action:
    if action_id is None:
        action = await work.journal.last_undone(work.member.account_id)
        if action is None:
            raise Conflict("There is nothing to redo.")
        return action
    action = await work.journal.get(action_id)
    if not action.is_undone:
        raise Conflict("This was not undone, so there is nothing to redo.")
    return action


async def _rewrite(work: Work, change: Change) -> Change:
    current = await _current(work, change.subject)
    wanted = apply(change, current)
    if wanted is None and current is not None:
        await _check_may_go(work, current)
    written = Change(before=current, after=wanted)
    work.write(written)
    return written


async def _current(work: Work, subject: Entity) -> Entity | None:
    match subject:
        case Todo():
            return await work.todos.find(subject.id)
        case Project():
            return await work.projects.find(subject.id)
        case Tag():
            return await work.tags.find(subject.id)


async def _check_may_go(work: Work, entity: Entity) -> None:
    match entity:
        case Todo():
            users = await work.todos.parts_of(entity.id)
        case Project():
            users = await work.todos.in_project(entity.id)
        case Tag():
            users = await work.todos.with_tag(entity.id)
    staying = [todo for todo in users if _needs(work.latest(todo), entity.id)]
    if staying:
        raise Conflict(f"“{staying[0].content}” was put there since, so this cannot be taken back yet.")


def _needs(todo: Entity | None, id: UUID) -> bool:
    return isinstance(todo, Todo) and id in (todo.parent_id, todo.project_id, *todo.tag_ids)
