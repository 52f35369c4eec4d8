"""What ties to-dos to each other, as SQL: of a row of `todos`, and of a whole book."""

from __future__ import annotations

from uuid import UUID

from web.domain.querying.terms import Is
from web.infrastructure.persistence.sql import ONE_BY_ONE, Sql

BLOCKED = f"EXISTS (SELECT 1 FROM todo_blockers WHERE todo_id = todos.id AND holds {ONE_BY_ONE})"  # noqa: S608
OPEN_WAITER = "waiter.completed_at IS NULL AND waiter.deleted_at IS NULL"
BLOCKING = f"""EXISTS (SELECT 1 FROM todo_blockers JOIN todos AS waiter ON waiter.id = todo_id
    WHERE blocker_id = todos.id AND holds AND {OPEN_WAITER} {ONE_BY_ONE})"""  # noqa: S608
PARENT = f"""EXISTS (SELECT 1 FROM todos AS part WHERE part.parent_id = todos.id
    AND part.deleted_at IS NULL {ONE_BY_ONE})"""  # noqa: S608
TIED = {
    Is.PARENT: "SELECT DISTINCT parent_id AS tied FROM todos"
    " WHERE book_id = ? AND parent_id IS NOT NULL AND deleted_at IS NULL",
    Is.BLOCKED: "SELECT DISTINCT todo_id AS tied FROM todo_blockers WHERE book_id = ? AND holds",
    Is.BLOCKING: "SELECT DISTINCT blocker_id AS tied FROM todo_blockers WHERE book_id = ? AND holds",
}


def tied(term: Is, book_id: UUID) -> Sql:
    """The ids, as `tied`, of all in the book that the term is true of, and maybe of others."""
    return Sql(TIED[term], (book_id,))
