"""Writing a change of the past into the book as it stands now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol
from uuid import UUID

from web.application.ports import Work
from web.domain.errors import Conflict
from web.domain.journal import Change, apply, name_of
from web.domain.merging import Entity
from web.domain.project import Project
from web.domain.tag import Tag
from web.domain.todo import Todo


class Finder(Protocol):
    async def find(self, id: UUID) -> Entity | None: ...


class Rewriting:
    """The changes of one action, one after the other. Raises Conflict for what stands in the way."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._there: dict[UUID, bool] = {}

    async def write(self, change: Change) -> Change:
        current = await self._current(change.subject)
        wanted = apply(change, current)
        match wanted:
            case None:
                await self._check_may_go(change.subject)
            case Todo():
                await self._check_has_all(wanted, current)
            case Project() | Tag():
                await self._check_name_is_free(wanted)
        written = Change(before=current, after=wanted)
        self._work.write(written)
        self._there[change.subject.id] = wanted is not None
        return written

    async def _current(self, subject: Entity) -> Entity | None:
        match subject:
            case Todo():
                return await self._work.todos.find(subject.id)
            case Project():
                return await self._work.projects.find(subject.id)
            case Tag():
                return await self._work.tags.find(subject.id)

    async def _check_may_go(self, entity: Entity) -> None:
        match entity:
            case Todo():
                users = await self._work.todos.parts_of(entity.id)
            case Project():
                users = await self._work.todos.in_project(entity.id)
            case Tag():
                users = await self._work.todos.with_tag(entity.id)
        staying = [todo for todo in users if _needs(self._work.latest(todo), entity.id)]
        if staying:
            raise Conflict(f"“{staying[0].content}” was put there since, so this cannot be taken back yet.")

    async def _check_has_all(self, todo: Todo, current: Entity | None) -> None:
        """What it would have again must be there, and in this book."""
        for word, store, id in self._used(todo):
            if not (_needs(current, id) or await self._is_there(store, id)):
                sentence = f"The {word} of {name_of(todo)} is no longer there, so this cannot be taken back."
                raise Conflict(f"{sentence} Bring that back first.")

    def _used(self, todo: Todo) -> Iterator[tuple[str, Finder, UUID]]:
        yield "project", self._work.projects, todo.project_id
        if todo.parent_id:
            yield "parent", self._work.todos, todo.parent_id
        yield from (("tag", self._work.tags, tag_id) for tag_id in todo.tag_ids)

    async def _is_there(self, store: Finder, id: UUID) -> bool:
        if id not in self._there:
            self._there[id] = await store.find(id) is not None
        return self._there[id]

    async def _check_name_is_free(self, wanted: Project | Tag) -> None:
        for other in await self._namesakes(wanted):
            if other.id != wanted.id:
                sentence = f"There is {name_of(other)} by now, so this cannot be taken back."
                raise Conflict(f"{sentence} Rename that one first.")

    async def _namesakes(self, wanted: Project | Tag) -> Sequence[Project | Tag]:
        if isinstance(wanted, Tag):
            return await self._work.tags.named([wanted.name])
        return [other for other in await self._work.projects.every() if other.folded == wanted.folded]


def _needs(todo: Entity | None, id: UUID) -> bool:
    return isinstance(todo, Todo) and id in (todo.parent_id, todo.project_id, *todo.tag_ids)
