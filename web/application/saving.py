"""What comes of a deed to one to-do, and what may stand in its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from web.application.ports import Work
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Action
from web.domain.merging import changed_fields
from web.domain.quoting import quoted
from web.domain.todo import Todo


class Newness(NamedTuple):
    """Whether the project or the section that it is in was made with it."""

    project: bool = False
    section: bool = False


NOTHING_NEW = Newness()


@dataclass(frozen=True, slots=True)
class Done:
    """The to-do as it stands now, and the action that can be undone (None when nothing changed).

    `before` is how it stood until then, where it was there already. `new` says what else was made.
    """

    todo: Todo
    action: Action | None
    before: Todo | None = None
    new: Newness = NOTHING_NEW

    @property
    def changed(self) -> tuple[str, ...]:
        return changed_fields(self.before, self.todo) if self.before else ()


class Stale(Conflict):
    """Both versions of a to-do that was changed elsewhere while it was being edited."""

    def __init__(self, current: Todo, mine: Todo, collisions: tuple[str, ...]) -> None:
        super().__init__("This to-do was changed elsewhere while you edited it. Pick what to keep.")
        self.current = current
        self.mine = mine
        self.collisions = collisions


class InTrash(Conflict):
    """What is in Trash can be restored, and nothing else."""

    def __init__(self, todo_id: UUID, content: str) -> None:
        super().__init__(f"{quoted(content)} is in Trash, so nothing was changed. Restore it first.")
        self.todo_id = todo_id
        self.content = content


async def in_use(work: Work, todo_id: UUID) -> Todo:
    todo = await work.todos.get(todo_id)
    if todo.is_deleted:
        raise InTrash(todo.id, todo.content)
    return todo


def saved(work: Work, before: Todo, after: Todo) -> Done:
    work.save(before, after)
    return Done(after, work.action if after != before else None, before)


async def as_of(work: Work, current: Todo, revision: int | None) -> Todo:
    if revision is None or current.revision <= revision:
        return current
    snapshot = await work.journal.snapshot(current.id, revision)
    if not isinstance(snapshot, Todo):
        raise Invalid({"revision": "This form is too old to be saved. Open the to-do again."})
    return snapshot
