"""A row of a list: which columns it takes, and how they become one."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from uuid import UUID

from web.application.reading import TodoRow
from web.domain.when import When
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.sql import Sql
from web.infrastructure.persistence.todo_record import read_recurrence, read_reminders

MANY = 500
NAMES = {
    "sqlite": "group_concat({what}, char(10))",
    "postgres": "string_agg({what}, chr(10))",
}
PARTS = "FROM todos AS part WHERE part.parent_id = todos.id AND part.deleted_at IS NULL"
SELECT = f"""
    SELECT {{first}} todos.id, todos.content, todos.priority, todos.start, todos.due, todos.deadline,
        todos.duration_minutes, todos.reminders, todos.recurrence, todos.project_id, projects.name,
        projects.colour, todos.section_id, sections.name,
        (SELECT {{names}} FROM todo_tags JOIN tags ON tags.id = tag_id WHERE todo_id = todos.id),
        (SELECT {{names}} FROM todo_people JOIN people ON people.id = person_id WHERE todo_id = todos.id),
        (SELECT {{blockers}} FROM todo_blockers JOIN todos AS blocker ON blocker.id = blocker_id
            WHERE todo_id = todos.id AND holds),
        todos.completed_at, todos.deleted_at, todos.notes <> '',
        (SELECT count(*) {PARTS}), (SELECT count(part.completed_at) {PARTS}), todos.revision
    FROM (SELECT * FROM todos WHERE book_id = ? AND {{condition}} ORDER BY position, id LIMIT ?) AS todos
    JOIN projects ON projects.id = todos.project_id LEFT JOIN sections ON sections.id = todos.section_id
    ORDER BY todos.position, todos.id
"""  # noqa: S608


async def rows_where(engine: Engine, book_id: UUID, condition: Sql) -> list[TodoRow]:
    """In the order that a person gave them; no more than a page can bear."""
    sql = select_rows(engine.engine_type, book_id, condition)
    return await engine.rows(sql.text, sql.args, make_row)


def select_rows(engine_type: str, book_id: UUID, condition: Sql, first: Sql | None = None) -> Sql:
    """`first` are columns of `todos` that come before those of the row."""
    before = Sql(f"{first.text},", first.args) if first else Sql("")
    listed = NAMES[engine_type]
    names = {"names": listed.format(what="name"), "blockers": listed.format(what="blocker.content")}
    text = SELECT.format(first=before.text, condition=condition.text, **names)
    return Sql(text, (*before.args, book_id, *condition.args, MANY))


def make_row(
    id: UUID,
    content: str,
    priority: int,
    start: str | None,
    due: str | None,
    deadline: str | None,
    duration_minutes: int | None,
    reminders: str | None,
    recurrence: str | None,
    project_id: UUID,
    project: str,
    colour: str,
    section_id: UUID | None,
    section: str | None,
    tags: str | None,
    people: str | None,
    blockers: str | None,
    completed_at: dt.datetime | None,
    deleted_at: dt.datetime | None,
    has_notes: bool,
    parts: int,
    parts_completed: int,
    revision: int,
) -> TodoRow:
    dates = (_when(start), _when(due), _when(deadline))
    reminds = read_reminders(reminders) if reminders else ()
    repeats = read_recurrence(recurrence) if recurrence else None
    its = (id, content, priority, *dates, duration_minutes, reminds, repeats)
    place = (project_id, project, colour, section_id, section or "")
    tagged, given, waits = map(_read_names, (tags, people, blockers))
    states = (completed_at, deleted_at, bool(has_notes))
    counts = (parts, parts_completed, revision)
    return TodoRow(*its, *place, tagged, given, waits, *states, *counts)


def _when(text: str | None) -> When | None:
    return _read_when(text) if text else None


@lru_cache(maxsize=4096)
def _read_names(names: str | None) -> tuple[str, ...]:
    return tuple(sorted(names.split("\n"), key=str.casefold)) if names else ()


_read_when = lru_cache(maxsize=4096)(When.from_iso)
