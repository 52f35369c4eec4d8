"""The journal as people read it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from web.application.counting import COUNT_LIMIT
from web.domain.journal import Verb
from web.domain.membership import Membership


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action in a history. `count` is how many to-dos it touched; `subject` is the main thing,
    with its id where it is a to-do that there is.

    `target` is the verb of what an undo took back, or a redo brought back.
    """

    id: UUID
    revision: int
    at: dt.datetime
    verb: Verb
    target: Verb | None
    subject: str
    todo_id: UUID | None
    count: int
    by: str
    is_undone: bool
    details: tuple[str, ...]

    @property
    def past(self) -> str:
        """As a history says it: “completed”, “undid: completed”."""
        return f"{self.verb.past}: {self.target.past}" if self.target else self.verb.past

    @property
    def others(self) -> str:
        """How many to-dos beside the one it is told by."""
        if self.count >= COUNT_LIMIT:
            return f"and more than {COUNT_LIMIT - 2} more"
        return f"and {self.count - 1} more" if self.count > 1 else ""

    @property
    def can_be_undone(self) -> bool:
        return not self.is_undone and self.verb not in (Verb.UNDO, Verb.REDO)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One of the things an action changed. `did` says whether it was added, changed or removed."""

    did: str
    subject: str
    todo_id: UUID | None
    details: tuple[str, ...]


class History(Protocol):
    """Newest first."""

    async def of_book(self, member: Membership, before: int | None, limit: int) -> list[ActionLine]:
        """Those below the revision `before`."""

    async def of_todo(
        self, member: Membership, todo_id: UUID, before: int | None, limit: int
    ) -> list[ActionLine]:
        """As `of_book`."""

    async def of_action(self, member: Membership, action_id: UUID) -> ActionLine | None: ...

    async def changes_of(self, member: Membership, action_id: UUID, limit: int) -> list[ChangeLine]:
        """In the order in which they were made."""
