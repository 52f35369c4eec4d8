"""What has a name, by its folded name: conditions on a column that holds the id of one."""

from __future__ import annotations

from uuid import UUID

from web.infrastructure.persistence.sql import Sql


def is_project(pattern: str, book_id: UUID) -> Sql:
    return named("project_id", "projects", pattern, book_id)


def is_section(pattern: str, book_id: UUID) -> Sql:
    """Behind a column: many projects may have one of that name."""
    like = _like(pattern)
    return Sql(f"IN (SELECT id FROM sections WHERE book_id = ? AND {like.text})", (book_id, *like.args))  # noqa: S608


def named(column: str, table: str, pattern: str, book_id: UUID) -> Sql:
    """`*` stands for any text. A book's id is no project's and no tag's: a missing one is false, not NULL."""
    if "*" not in pattern:
        one = f"SELECT id FROM {table} WHERE book_id = ? AND folded = ?"  # noqa: S608
        return Sql(f"{column} = coalesce(({one}), ?)", (book_id, pattern, book_id))
    like = _like(pattern)
    some_of_them = f"SELECT id FROM {table} WHERE book_id = ? AND {like.text}"  # noqa: S608
    return Sql(f"{column} IN ({some_of_them})", (book_id, *like.args))


def _like(pattern: str) -> Sql:
    if "*" not in pattern:
        return Sql("folded = ?", (pattern,))
    plain = pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return Sql("folded LIKE ? ESCAPE '\\'", (plain.replace("*", "%"),))
