"""What a row looked like when it was last read, for as long as it looks the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias
from uuid import UUID

from web.application.reading import TodoRow
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.rows import make_row, select_rows
from web.infrastructure.persistence.sql import Sql

KEPT = 4000
"""Rows, of about a kilobyte each."""
LABELS = """(SELECT max(revision) FROM (SELECT revision FROM projects WHERE book_id = ?
    UNION ALL SELECT revision FROM sections WHERE book_id = ?
    UNION ALL SELECT revision FROM tags WHERE book_id = ?
    UNION ALL SELECT revision FROM people WHERE book_id = ?) AS labels)"""
PARTS = "FROM todos AS part WHERE part.parent_id = todos.id AND part.deleted_at IS NULL"
BLOCKERS = "FROM todo_blockers JOIN todos AS blocker ON blocker.id = blocker_id WHERE todo_id = todos.id"
LOOK = f"""todos.id, todos.revision, CAST(todos.changed_at AS text) AS stamp,
    (SELECT max(part.revision) || '/' || count(*) {PARTS}),
    (SELECT max(blocker.revision) || '/' || count(*) {BLOCKERS}), {LABELS}"""

WIDTH = 6

Look: TypeAlias = tuple[UUID, int, str, str | None, str | None, int]
"""Of equal looks the rows are equal. What changes gets a revision above all before: as long as the highest of
the book's labels stays, and of the parts and of what it waits for the highest and their number, each of them
has stayed as it was."""


def look_columns(book_id: UUID) -> Sql:
    """Those of a Look, in a SELECT from `todos`."""
    return Sql(LOOK, (book_id,) * 4)


class KnownRows:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: dict[Look, TodoRow] = {}

    async def of(self, book_id: UUID, looks: Sequence[Look]) -> list[TodoRow | None]:
        """One for each; None for those that are gone by now."""
        rows = [*map(self._kept.get, looks)]
        if None not in rows:
            return rows
        new = [look[0] for look, row in zip(looks, rows, strict=True) if row is None]
        found = await self._read(book_id, new)
        return [row or found.get(look[0]) for look, row in zip(looks, rows, strict=True)]

    async def one(self, book_id: UUID, todo_id: UUID) -> TodoRow | None:
        """As it is now, and remembered for the page that comes next: it is asked for when it was changed."""
        return (await self._read(book_id, [todo_id])).get(todo_id)

    async def _read(self, book_id: UUID, ids: Sequence[UUID]) -> dict[UUID, TodoRow]:
        its = Sql(f"id IN ({', '.join('?' * len(ids))})", tuple(ids))
        sql = select_rows(self._engine.engine_type, book_id, its, look_columns(book_id))
        found = await self._engine.rows(sql.text, sql.args, _seen)
        if len(self._kept) + len(found) > KEPT:
            self._kept.clear()
        self._kept |= found
        return {row.id: row for _, row in found}


def _seen(*columns: Any) -> tuple[Look, TodoRow]:
    """Kept by how it looks when it is read: somebody may have changed it since the page asked."""
    return columns[:WIDTH], make_row(*columns[WIDTH:])
