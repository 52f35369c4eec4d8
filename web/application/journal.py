"""Taking an action back, and bringing it back again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from web.application.chains import check_blockers
from web.application.ports import UnitOfWork, Work
from web.application.rewriting import Rewriting
from web.application.standing import look
from web.application.turns import taking_turns
from web.domain.errors import Conflict
from web.domain.journal import Action, Change, Verb
from web.domain.membership import Membership


@dataclass(frozen=True, slots=True)
class Reversal:
    """The action that was undone or redone, and what changed by it, in the order of the action."""

    action: Action
    changes: tuple[Change, ...]


class Journal:
    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._at_length = unit_of_work.at_length

    async def undo(self, member: Membership, action_id: UUID | None = None) -> Reversal:
        """Takes back that action, or this account's last one. Raises Conflict for newer work."""
        return await self._at_length(member, Verb.UNDO, lambda work: _undo(work, action_id))

    async def redo(self, member: Membership, action_id: UUID | None = None) -> Reversal:
        return await self._at_length(member, Verb.REDO, lambda work: _redo(work, action_id))


async def _undo(work: Work, action_id: UUID | None) -> Reversal:
    action = await _to_undo(work, action_id)
    changes = await work.journal.changes(action.id)
    done = await _written(work, [change.inverse for change in reversed(changes)])
    work.take_back(action)
    return Reversal(action, done[::-1])


async def _redo(work: Work, action_id: UUID | None) -> Reversal:
    action = await _to_redo(work, action_id)
    done = await _written(work, await work.journal.changes(action.id))
    work.bring_back(action)
    return Reversal(action, done)


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


async def _written(work: Work, changes: Sequence[Change]) -> tuple[Change, ...]:
    if not changes:
        raise Conflict("Nothing was changed by this, so there is nothing to take back.")
    rewriting = Rewriting(work, await look(work, changes))
    written = tuple([rewriting.write(change) async for change in taking_turns(changes)])
    await check_blockers(work, written)
    return written
