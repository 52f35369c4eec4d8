"""Rows by their words, from an index of them. What stands side by side in a phrase is for others to see."""

from __future__ import annotations

from uuid import UUID

from web.domain.querying.terms import Closeness, Words
from web.domain.searching import BREAK
from web.infrastructure.persistence.sql import Sql
from web.infrastructure.persistence.states import State

WORD_LIMIT = 500
"""PostgreSQL's index keeps no longer ones."""
SAMPLE = 500


PATTERNS = {
    Closeness.WHOLE: f"%{{}} %{BREAK}%",
    Closeness.BEGUN: f"%{{}}%{BREAK}%",
    Closeness.ANYWHERE: "%{}%",
}
"""Of LIKE, none of whose signs is in a line of words."""


def has_words(term: Words) -> Sql:
    return Sql("folded LIKE ?", (PATTERNS[term.closeness].format(term.line),))


def worded(term: Words, engine_type: str) -> Sql:
    """And maybe others: where the words stand, and whether side by side, the index does not know."""
    *words, last = term.line.split()
    begun = term.closeness is not Closeness.WHOLE
    if engine_type == "sqlite":
        match = " AND ".join([*(f'"{word}"' for word in words), f'"{last}"{"*" if begun else ""}'])
        return Sql("SELECT rowid AS hit FROM todo_words WHERE todo_words MATCH ?", (match,))
    match = " & ".join(f"'{word[:WORD_LIMIT]}'" for word in (*words, last))
    index = "SELECT id AS hit FROM todos WHERE todo_words(folded) @@ CAST(? AS tsquery)"
    return Sql(index, (f"{match}{':*' if begun else ''}",))


def sample(term: Words, book_id: UUID) -> Sql:
    """Those that have them of the rows that were changed last, and first: an index counts what is frequent
    slowly, since it puts together all rows of a beginning before it tells the first."""
    of_book = f"SELECT folded FROM todos WHERE book_id = ? AND {State.OPEN.value} ORDER BY changed_at"  # noqa: S608
    ends = (f"SELECT * FROM ({of_book} {way} LIMIT {SAMPLE // 2}) AS an_end" for way in ("ASC", "DESC"))  # noqa: S608
    has, args, _ = has_words(term)
    return Sql(f"SELECT 1 FROM ({' UNION ALL '.join(ends)}) AS ends WHERE {has}", (book_id, book_id, *args))  # noqa: S608
