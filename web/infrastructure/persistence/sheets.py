"""A to-do whole, with the names of its project and tags, in one query."""

from __future__ import annotations

from operator import attrgetter
from typing import Any
from uuid import UUID

from web.application.reading import Sheet, TagName
from web.domain.membership import Membership
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.records import TODO_COLUMNS, make_todo
from web.infrastructure.persistence.stores import TAG_IDS

TAG_NAMES = {
    "sqlite": "group_concat(id || ' ' || name, char(10))",
    "postgres": "string_agg(id || ' ' || name, chr(10))",
}


class Sheets:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        names = TAG_NAMES[engine.engine_type]
        self._select = f"""
            SELECT (SELECT name FROM projects WHERE projects.id = todos.project_id),
                (SELECT above.content FROM todos AS above WHERE above.id = todos.parent_id),
                (SELECT {names} FROM tags WHERE id IN
                    (SELECT tag_id FROM todo_tags WHERE todo_id = todos.id)),
                {TAG_IDS[engine.engine_type]}, extras, {TODO_COLUMNS}
            FROM todos WHERE book_id = ? AND id = ?
        """  # noqa: S608

    async def sheet(self, member: Membership, todo_id: UUID) -> Sheet | None:
        rows = await self._engine.rows(self._select, (member.book_id, todo_id), _sheet)
        return rows[0] if rows else None


def _sheet(project: str, parent: str | None, tags: str | None, *columns: Any) -> Sheet:
    names = map(_tag_name, tags.split("\n")) if tags else ()
    return Sheet(make_todo(*columns), project, parent, tuple(sorted(names, key=attrgetter("name"))))


def _tag_name(text: str) -> TagName:
    id, _, name = text.partition(" ")
    return TagName(UUID(id), name)
