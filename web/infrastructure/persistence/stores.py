"""The rows of one membership's book: no query here can reach another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from web.domain.errors import NotFound
from web.domain.merging import Entity
from web.domain.project import Project, called
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.text import fold
from web.domain.todo import Todo
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.records import (
    PROJECT_FIELDS,
    SAVED_VIEW_FIELDS,
    SECTION_FIELDS,
    TAG_FIELDS,
    TODO_COLUMNS,
    make_project,
    make_saved_view,
    make_section,
    make_tag,
    make_todo,
)

Kept = TypeVar("Kept", bound=Entity)
T = TypeVar("T")

SET = 500
LIKE = re.compile(r"[%_\\]")

TAG_IDS = {
    "sqlite": "(SELECT group_concat(tag_id) FROM todo_tags WHERE todo_id = todos.id)",
    "postgres": "(SELECT string_agg(tag_id::text, ',') FROM todo_tags WHERE todo_id = todos.id)",
}
BLOCKER_IDS = {
    "sqlite": "(SELECT group_concat(blocker_id) FROM todo_blockers WHERE todo_id = todos.id)",
    "postgres": "(SELECT string_agg(blocker_id::text, ',') FROM todo_blockers WHERE todo_id = todos.id)",
}


class Store(Generic[Kept]):
    def __init__(
        self, engine: Engine, book_id: UUID, select: str, make: Callable[..., Kept], what: str
    ) -> None:
        self._engine = engine
        self._book_id = book_id
        self._select = f"{select} WHERE book_id = ?"
        self._make = make
        self._what = what

    async def get(self, id: UUID) -> Kept:
        found = await self.find(id)
        if found is None:
            raise NotFound(f"There is no such {self._what}.")
        return found

    async def find(self, id: UUID) -> Kept | None:
        return next(iter(await self._where("id = ?", id)), None)

    async def among(self, ids: Sequence[UUID]) -> list[Kept]:
        return await self._for_each("id IN ({marks})", ids)

    async def every(self) -> list[Kept]:
        return await self._where("TRUE")

    async def page(self, after: UUID, limit: int) -> list[Kept]:
        return await self._where("id > ?", after, order=f"id LIMIT {limit}")

    async def _for_each(self, condition: str, values: Iterable[object], order: str = "id") -> list[Kept]:
        """In sets, each in its order: a statement takes no more than some thousand arguments."""
        found: list[Kept] = []
        for some in in_sets(list(values)):
            found += await self._where(condition.format(marks=marks(some)), *some, order=order)
        return found

    async def _like(self, typed: str, limit: int, within: str = "") -> list[Kept]:
        """What has a name; of what is as good, `within` says the order."""
        folded = fold(typed)
        start = LIKE.sub(r"\\\g<0>", folded) + "%"
        like = r"folded LIKE ? ESCAPE '\'"
        order = f"folded = ? DESC, {like} DESC, {within}folded, id LIMIT {limit}"
        return await self._where(f"({like} OR {like})", start, f"% {start}", folded, start, order=order)

    async def _where(self, condition: str, *args: object, order: str = "id") -> list[Kept]:
        sql = f"{self._select} AND {condition} ORDER BY {order}"
        return await self._engine.rows(sql, (self._book_id, *args), self._make)

    async def _last_position(self, table: str, condition: str, *args: object) -> int:
        sql = f"SELECT max(position) FROM {table} WHERE {condition}"  # noqa: S608
        rows = await self._engine.rows(sql, args, lambda position: position)
        return rows[0] or 0


class TodoStore(Store[Todo]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        sets = f"{TAG_IDS[engine.engine_type]}, {BLOCKER_IDS[engine.engine_type]}"
        columns = f"{sets}, extras, {TODO_COLUMNS}"
        super().__init__(engine, book_id, f"SELECT {columns} FROM todos", make_todo, "to-do")  # noqa: S608

    async def in_projects(self, project_ids: Sequence[UUID]) -> list[Todo]:
        return await self._for_each("project_id IN ({marks})", project_ids, order="position, id")

    async def in_sections(self, section_ids: Sequence[UUID]) -> list[Todo]:
        return await self._for_each("section_id IN ({marks})", section_ids, order="position, id")

    async def parts_of(self, todo_ids: Sequence[UUID]) -> list[Todo]:
        return await self._for_each("parent_id IN ({marks})", todo_ids, order="position, id")

    async def with_tags(self, tag_ids: Sequence[UUID]) -> list[Todo]:
        tagged = "SELECT todo_id FROM todo_tags WHERE tag_id IN ({marks})"
        return await self._for_each(f"id IN ({tagged})", tag_ids)

    async def waiting_for(self, todo_ids: Sequence[UUID]) -> list[Todo]:
        blocked = "SELECT todo_id FROM todo_blockers WHERE blocker_id IN ({marks})"
        return await self._for_each(f"id IN ({blocked})", todo_ids)

    async def last_position(self, project_id: UUID) -> int:
        return await self._last_position("todos", "project_id = ?", project_id)


class ProjectStore(Store[Project]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        select = f"SELECT {', '.join(PROJECT_FIELDS)} FROM projects"  # noqa: S608
        super().__init__(engine, book_id, select, make_project, "project")

    async def inbox(self) -> Project:
        return (await self._where("is_inbox"))[0]

    async def named(self, name: str) -> Project | None:
        folded = fold(name)
        alike = await self._where("substr(folded, 1, ?) = ?", len(folded), folded)
        return called(name, alike)

    async def like(self, typed: str, limit: int) -> list[Project]:
        return await self._like(typed, limit, "archived_at IS NOT NULL, ")

    async def last_position(self) -> int:
        return await self._last_position("projects", "book_id = ?", self._book_id)


class SectionStore(Store[Section]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        select = f"SELECT {', '.join(SECTION_FIELDS)} FROM sections"  # noqa: S608
        super().__init__(engine, book_id, select, make_section, "section")

    async def like(self, typed: str, limit: int) -> list[Section]:
        return await self._like(typed, limit)

    async def in_projects(self, project_ids: Sequence[UUID]) -> list[Section]:
        order = "project_id, position, id"
        return await self._for_each("project_id IN ({marks})", project_ids, order)


class TagStore(Store[Tag]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        select = f"SELECT {', '.join(TAG_FIELDS)} FROM tags"  # noqa: S608
        super().__init__(engine, book_id, select, make_tag, "tag")

    async def named(self, names: Iterable[str]) -> list[Tag]:
        return await self._for_each("folded IN ({marks})", map(fold, names))

    async def like(self, typed: str, limit: int) -> list[Tag]:
        return await self._like(typed, limit)


class SavedViewStore(Store[SavedView]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        select = f"SELECT {', '.join(SAVED_VIEW_FIELDS)} FROM saved_views"  # noqa: S608
        super().__init__(engine, book_id, select, make_saved_view, "view")


def in_sets(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[at : at + SET] for at in range(0, len(values), SET))


def marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))
