"""A to-do whole, with the names of all that it has, in one query."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from web.application.sheets import TIES_SHOWN, SectionName, Sheet
from web.domain.membership import Membership
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.name_lists import NAMES, read_names
from web.infrastructure.persistence.stores import TODO_WHOLE
from web.infrastructure.persistence.tie_lists import BLOCKERS, TIES, WAITERS, read_ties
from web.infrastructure.persistence.todo_record import make_todo

SECTIONS = {
    "sqlite": "group_concat(position || ' ' || id || ' ' || project_id || ' ' || name, char(10))",
    "postgres": "string_agg(position || ' ' || id || ' ' || project_id || ' ' || name, chr(10))",
}


class Sheets:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        names, sections = NAMES[engine.engine_type], SECTIONS[engine.engine_type]
        ties = TIES[engine.engine_type]
        self._select = f"""
            SELECT (SELECT name FROM projects WHERE projects.id = todos.project_id),
                (SELECT above.content FROM todos AS above WHERE above.id = todos.parent_id),
                (SELECT {names} FROM tags WHERE id IN
                    (SELECT tag_id FROM todo_tags WHERE todo_id = todos.id)),
                (SELECT {names} FROM people WHERE id IN
                    (SELECT person_id FROM todo_people WHERE todo_id = todos.id)),
                (SELECT {sections} FROM sections WHERE sections.book_id = todos.book_id),
                (SELECT {ties} FROM {BLOCKERS}), (SELECT {ties} FROM {WAITERS}),
                {TODO_WHOLE[engine.engine_type]}
            FROM todos WHERE book_id = ? AND id = ?
        """  # noqa: S608

    async def sheet(self, member: Membership, todo_id: UUID) -> Sheet | None:
        rows = await self._engine.rows(self._select, (member.book_id, todo_id), _sheet)
        return rows[0] if rows else None


def _sheet(
    project: str,
    parent: str | None,
    tags: str | None,
    people: str | None,
    sections: str | None,
    blockers: str | None,
    waiters: str | None,
    *columns: Any,
) -> Sheet:
    placed = sorted(map(_section, sections.split("\n"))) if sections else ()
    tagged, given = (read_names(names) if names else () for names in (tags, people))
    its = tuple(section for _, section in placed)
    waiting = read_ties(waiters)
    ties = (read_ties(blockers), waiting[:TIES_SHOWN], len(waiting) > TIES_SHOWN)
    return Sheet(make_todo(*columns), project, parent, tagged, given, its, *ties)


def _section(text: str) -> tuple[int, SectionName]:
    position, id, project_id, name = text.split(" ", 3)
    return int(position), SectionName(UUID(id), UUID(project_id), name)
