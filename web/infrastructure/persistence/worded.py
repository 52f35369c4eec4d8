"""Rows by their words, from an index of them. What stands side by side in a phrase is for others to see."""

from __future__ import annotations

from uuid import UUID

from web.domain.querying.terms import Words
from web.infrastructure.persistence.sql import Sql
from web.infrastructure.persistence.states import State

WORD_LIMIT = 500
"""PostgreSQL's index keeps no longer ones."""
SAMPLE = 500


def worded(term: Words, engine_type: str) -> Sql:
    """The last word may go on."""
    *words, last = term.line.split()
    if engine_type == "sqlite":
        match = " AND ".join([*(f'"{word}"' for word in words), f'"{last}"*'])
        return Sql("SELECT rowid AS hit FROM todo_words WHERE todo_words MATCH ?", (match,))
    match = " & ".join([*(f"'{word[:WORD_LIMIT]}'" for word in words), f"'{last[:WORD_LIMIT]}':*"])
    return Sql("SELECT id AS hit FROM todos WHERE todo_words(folded) @@ CAST(? AS tsquery)", (match,))


def sample(term: Words, book_id: UUID) -> Sql:
    """Those that have them of the rows that were changed last, and first: an index counts what is frequent
    slowly, since it puts together all rows of a beginning before it tells the first."""
    of_book = f"SELECT folded FROM todos WHERE book_id = ? AND {State.OPEN.value} ORDER BY changed_at"  # noqa: S608
    ends = (f"SELECT * FROM ({of_book} {way} LIMIT {SAMPLE // 2}) AS an_end" for way in ("ASC", "DESC"))  # noqa: S608
    text = f"SELECT 1 FROM ({' UNION ALL '.join(ends)}) AS ends WHERE folded LIKE ?"  # noqa: S608
    return Sql(text, (book_id, book_id, f"%{term.line}%"))
