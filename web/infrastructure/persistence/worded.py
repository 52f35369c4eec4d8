"""Rows by their words, from an index of them. What stands side by side in a phrase is for others to see."""

from __future__ import annotations

from uuid import UUID

from web.domain.querying.terms import Words
from web.infrastructure.persistence.sql import Sql

WORD_LIMIT = 500
"""PostgreSQL's index keeps no longer ones."""
SAMPLE = 500
OPEN = "completed_at IS NULL AND deleted_at IS NULL"


def worded(term: Words, engine_type: str) -> Sql:
    """The last word may go on."""
    *words, last = term.line.split()
    if engine_type == "sqlite":
        match = " AND ".join([*(f'"{word}"' for word in words), f'"{last}"*'])
        return Sql("SELECT rowid AS hit FROM todo_words WHERE todo_words MATCH ?", (match,))
    match = " & ".join([*(f"'{word[:WORD_LIMIT]}'" for word in words), f"'{last[:WORD_LIMIT]}':*"])
    return Sql("SELECT id AS hit FROM todos WHERE todo_words(folded) @@ CAST(? AS tsquery)", (match,))


def sample(term: Words, book_id: UUID) -> Sql:
    """Those that have them of the rows that were changed last: an index counts what is frequent slowly, since
    it puts together all rows of a beginning before it tells the first."""
    recent = f"WHERE book_id = ? AND {OPEN} ORDER BY changed_at DESC LIMIT {SAMPLE}"
    text = f"SELECT 1 FROM (SELECT folded FROM todos {recent}) AS recent WHERE folded LIKE ?"  # noqa: S608
    return Sql(text, (book_id, f"%{term.line}%"))
