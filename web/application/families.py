"""A to-do and its parts: where it goes, they go."""

from __future__ import annotations

from web.application.ports import Work
from web.domain.errors import Conflict
from web.domain.place import Place
from web.domain.todo import POSITION_STEP, Todo


async def parts_below(work: Work, todo: Todo) -> list[Todo]:
    """Level by level, and each once: a file that was brought in may have made a circle of them."""
    seen = {todo.id}
    found: list[Todo] = []
    level = [todo]
    while level:
        parts = await work.todos.parts_of([above.id for above in level])
        level = [part for part in parts if part.id not in seen]
        seen.update(part.id for part in level)
        found += level
    return found


async def move(work: Work, todo: Todo, to: Place) -> Todo:
    """To the end of the place, with its parts; it is then no part of another to-do."""
    for part in await parts_below(work, todo):
        work.save(part, part.move(to, part.position, work.at))
    position = await work.todos.last_position(to.project_id) + POSITION_STEP
    return todo.move(to, position, work.at).edit(work.at, parent_id=None)


def check_takes_parts(parent: Todo) -> None:
    if parent.is_deleted:
        raise Conflict("The to-do it belongs to is in Trash. Restore that one first.")
