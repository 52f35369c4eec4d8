"""A to-do whole, with the names of its project and tags, in one query."""

from __future__ import annotations

from operator import attrgetter
from typing import Any
from uuid import UUID

from web.application.sheets import SectionName, Sheet, TagName
from web.domain.membership import Membership
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.records import TODO_COLUMNS, make_todo
from web.infrastructure.persistence.stores import BLOCKER_IDS, TAG_IDS

TAG_NAMES = {
    "sqlite": "group_concat(id || ' ' || name, char(10))",
    "postgres": "string_agg(id || ' ' || name, chr(10))",
}


SECTIONS = {
    "sqlite": "group_concat(position || ' ' || id || ' ' || project_id || ' ' || name, char(10))",
    "postgres": "string_agg(position || ' ' || id || ' ' || project_id || ' ' || name, chr(10))",
}


class Sheets:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        names, sections = TAG_NAMES[engine.engine_type], SECTIONS[engine.engine_type]
        self._select = f"""
            SELECT (SELECT name FROM projects WHERE projects.id = todos.project_id),
                (SELECT above.content FROM todos AS above WHERE above.id = todos.parent_id),
                (SELECT {names} FROM tags WHERE id IN
                    (SELECT tag_id FROM todo_tags WHERE todo_id = todos.id)),
                (SELECT {sections} FROM sections WHERE sections.book_id = todos.book_id),
                {TAG_IDS[engine.engine_type]}, {BLOCKER_IDS[engine.engine_type]}, extras, {TODO_COLUMNS}
            FROM todos WHERE book_id = ? AND id = ?
        """  # noqa: S608

    async def sheet(self, member: Membership, todo_id: UUID) -> Sheet | None:
        rows = await self._engine.rows(self._select, (member.book_id, todo_id), _sheet)
        return rows[0] if rows else None


def _sheet(project: str, parent: str | None, tags: str | None, sections: str | None, *columns: Any) -> Sheet:
    names = sorted(map(_tag_name, tags.split("\n")), key=attrgetter("name")) if tags else ()
    placed = sorted(map(_section, sections.split("\n"))) if sections else ()
    its = tuple(section for _, section in placed)
    return Sheet(make_todo(*columns), project, parent, tuple(names), its)


def _section(text: str) -> tuple[int, SectionName]:
    position, id, project_id, name = text.split(" ", 3)
    return int(position), SectionName(UUID(id), UUID(project_id), name)


def _tag_name(text: str) -> TagName:
    id, _, name = text.partition(" ")
    return TagName(UUID(id), name)
