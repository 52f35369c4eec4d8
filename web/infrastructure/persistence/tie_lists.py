"""What a to-do waits for, and what waits for it, in one column of a row each."""

from __future__ import annotations

from uuid import UUID

from web.application.sheets import TIES_SHOWN, Tie

STATE = """CASE WHEN deleted_at IS NOT NULL THEN 'deleted'
    WHEN completed_at IS NOT NULL THEN 'completed' ELSE '' END"""
TIES = {
    "sqlite": f"group_concat(id || ' ' || {STATE} || ' ' || content, char(10))",
    "postgres": f"string_agg(id || ' ' || {STATE} || ' ' || content, chr(10))",
}
BLOCKERS = """(SELECT blocker.* FROM todo_blockers JOIN todos AS blocker ON blocker.id = blocker_id
    WHERE todo_id = todos.id) AS blockers"""
WAITERS = f"""(SELECT waiter.* FROM todo_blockers JOIN todos AS waiter ON waiter.id = todo_id
    WHERE blocker_id = todos.id AND waiter.deleted_at IS NULL
    ORDER BY waiter.completed_at IS NOT NULL, waiter.id LIMIT {TIES_SHOWN + 1}) AS waiters"""  # noqa: S608


def read_ties(text: str | None) -> tuple[Tie, ...]:
    """What is open first, in the order in which they were written down."""
    ties = map(_tie, text.split("\n")) if text else ()
    return tuple(sorted(ties, key=lambda tie: (tie.is_deleted, tie.is_completed, tie.id)))


def _tie(text: str) -> Tie:
    id, state, content = text.split(" ", 2)
    return Tie(UUID(id), content, state == "completed", state == "deleted")
