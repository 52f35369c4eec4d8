"""What ties to-dos to each other, as SQL: of a row of `todos`, and of a whole book."""

from __future__ import annotations

from uuid import UUID

from web.domain.querying.terms import Is
from web.infrastructure.persistence.sql import ONE_BY_ONE, Sql

OPEN = "{0}.completed_at IS NULL AND {0}.deleted_at IS NULL"
BLOCKED = f"""EXISTS (SELECT 1 FROM todo_blockers JOIN todos AS blocker ON blocker.id = blocker_id
    WHERE todo_id = todos.id AND {OPEN.format("blocker")} {ONE_BY_ONE})"""  # noqa: S608
BLOCKING = f"""({OPEN.format("todos")} AND EXISTS (
    SELECT 1 FROM todo_blockers JOIN todos AS waiter ON waiter.id = todo_id
    WHERE blocker_id = todos.id AND {OPEN.format("waiter")} {ONE_BY_ONE}))"""  # noqa: S608
PARENT = f"""EXISTS (SELECT 1 FROM todos AS part WHERE part.parent_id = todos.id
    AND part.deleted_at IS NULL {ONE_BY_ONE})"""  # noqa: S608
ENDS = {Is.BLOCKED: ("todo_id", "blocker_id"), Is.BLOCKING: ("blocker_id", "todo_id")}
"""The one that is found, and the other, which must be open."""


def tied(term: Is, book_id: UUID) -> Sql:
    """The ids, as `tied`, of all in the book that the term is true of, and maybe of others."""
    if term is Is.PARENT:
        its = "book_id = ? AND parent_id IS NOT NULL AND deleted_at IS NULL"
        return Sql(f"SELECT DISTINCT parent_id AS tied FROM todos WHERE {its}", (book_id,))  # noqa: S608
    # CROSS, or SQLite may begin with all that is open.
    found, other = ENDS[term]
    its = f"todo_blockers.book_id = ? AND other.id = {other} AND {OPEN.format('other')}"
    return Sql(
        f"SELECT DISTINCT {found} AS tied FROM todo_blockers CROSS JOIN todos AS other WHERE {its}",  # noqa: S608
        (book_id,),
    )
