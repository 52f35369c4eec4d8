"""What is kept in a membership's book, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from web.domain.person import Person
from web.domain.project import Project, called
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.text import fold
from web.domain.todo import Todo
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.linking import PEOPLE, TAGS
from web.infrastructure.persistence.records import (
    PERSON_FIELDS,
    PROJECT_FIELDS,
    SAVED_VIEW_FIELDS,
    SECTION_FIELDS,
    TAG_FIELDS,
    make_person,
    make_project,
    make_saved_view,
    make_section,
    make_tag,
)
from web.infrastructure.persistence.store import Store
from web.infrastructure.persistence.todo_record import TODO_COLUMNS, make_todo

LINKED = {
    "sqlite": "(SELECT group_concat({column}) FROM {table} WHERE todo_id = todos.id)",
    "postgres": "(SELECT string_agg({column}::text, ',') FROM {table} WHERE todo_id = todos.id)",
}
SETS = ((TAGS.table, TAGS.column), (PEOPLE.table, PEOPLE.column), ("todo_blockers", "blocker_id"))
TODO_WHOLE = {
    engine_type: ", ".join(
        [*(ids.format(table=table, column=column) for table, column in SETS), "extras", TODO_COLUMNS]
    )
    for engine_type, ids in LINKED.items()
}
"""The columns that `make_todo` wants."""


class TodoStore(Store[Todo]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        select = f"SELECT {TODO_WHOLE[engine.engine_type]} FROM todos"  # noqa: S608
        super().__init__(engine, book_id, select, make_todo, "to-do")

    async def in_projects(self, project_ids: Sequence[UUID]) -> list[Todo]:
        return await self._for_each("project_id IN ({marks})", project_ids, order="position, id")

    async def in_sections(self, section_ids: Sequence[UUID]) -> list[Todo]:
        return await self._for_each("section_id IN ({marks})", section_ids, order="position, id")

    async def parts_of(self, todo_ids: Sequence[UUID]) -> list[Todo]:
        return await self._for_each("parent_id IN ({marks})", todo_ids, order="position, id")

    async def with_tags(self, tag_ids: Sequence[UUID]) -> list[Todo]:
        return await self._linked(TAGS.table, TAGS.column, tag_ids)

    async def with_people(self, person_ids: Sequence[UUID]) -> list[Todo]:
        return await self._linked(PEOPLE.table, PEOPLE.column, person_ids)

    async def _linked(self, table: str, column: str, ids: Sequence[UUID]) -> list[Todo]:
        linked = f"SELECT todo_id FROM {table} WHERE {column} IN ({{marks}})"  # noqa: S608
        return await self._for_each(f"id IN ({linked})", ids)

    async def waiting_for(self, todo_ids: Sequence[UUID]) -> list[Todo]:
        return await self._linked("todo_blockers", "blocker_id", todo_ids)

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


class PersonStore(Store[Person]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        select = f"SELECT {', '.join(PERSON_FIELDS)} FROM people"  # noqa: S608
        super().__init__(engine, book_id, select, make_person, "person")

    async def named(self, names: Iterable[str]) -> list[Person]:
        return await self._for_each("folded IN ({marks})", map(fold, names))

    async def like(self, typed: str, limit: int) -> list[Person]:
        return await self._like(typed, limit)


class SavedViewStore(Store[SavedView]):
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        select = f"SELECT {', '.join(SAVED_VIEW_FIELDS)} FROM saved_views"  # noqa: S608
        super().__init__(engine, book_id, select, make_saved_view, "view")
