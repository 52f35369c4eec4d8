"""Saving a form of a project, section, tag, person or view that shows it as of a revision of the book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from web.application.ports import Work
from web.domain.errors import Conflict
from web.domain.journal import name_of
from web.domain.merging import E_, Entity, merge


class Outdated(Conflict):
    """Both versions of what was changed elsewhere while it was being edited."""

    def __init__(self, current: Entity, mine: Entity, collisions: tuple[str, ...]) -> None:
        its = name_of(current)
        sentence = f"{its[0].upper()}{its[1:]} was changed elsewhere while you edited it. Pick what to keep."
        super().__init__(sentence)
        self.current = current
        self.mine = mine
        self.collisions = collisions


@dataclass(frozen=True, slots=True)
class Versions(Generic[E_]):
    """`mine` is what the form asks for, `merged` what can be saved of that beside what others saved."""

    mine: E_
    merged: E_
    collisions: tuple[str, ...]

    def settle(self) -> None:
        """Once the rest is saved. Raises Outdated for what both changed."""
        if self.collisions:
            raise Outdated(self.merged, self.mine, self.collisions)


async def versions(work: Work, current: E_, revision: int | None, edit: Callable[[E_], E_]) -> Versions[E_]:
    """Of what `current` is now, and what `edit` makes of what the form showed (None: as it is now)."""
    base = current
    if revision is not None and current.revision > revision:
        base = await _shown(work, current, revision)
    mine = edit(base)
    outcome = merge(base, mine, current)
    return Versions(mine, outcome.merged, outcome.collisions)


async def _shown(work: Work, current: E_, revision: int) -> E_:
    snapshot = await work.journal.snapshot(current.id, revision)
    if not isinstance(snapshot, type(current)):
        raise Conflict("This form is too old to be saved, and nothing was changed. Open it again.")
    return snapshot
