"""What is kept in somebody's book, without what differs from one day to the next."""

from __future__ import annotations

from typing import TypeAlias

from tests.browser.people import Person
from web.infrastructure.persistence.engine import make_engine

Kept: TypeAlias = list[tuple[object, ...]]

TODOS = """
SELECT t.content, t.notes, p.name, t.priority, t.start, t.due, t.deadline, t.recurrence,
       t.completed_at IS NOT NULL, t.deleted_at IS NOT NULL, above.content
FROM todos t JOIN projects p ON p.id = t.project_id LEFT JOIN todos above ON above.id = t.parent_id
"""
TAGGED = """
SELECT t.content, g.name
FROM todos t JOIN todo_tags tt ON tt.todo_id = t.id JOIN tags g ON g.id = tt.tag_id
"""
BLOCKED = """
SELECT t.content, b.content
FROM todos t JOIN todo_blockers tb ON tb.todo_id = t.id JOIN todos b ON b.id = tb.blocker_id
"""
PROJECTS = "SELECT p.name, p.colour, p.archived_at IS NOT NULL FROM projects p"
TAGS = "SELECT g.name FROM tags g"
VIEWS = "SELECT v.name, v.query, v.key, v.position FROM saved_views v"
ACTIONS = "SELECT a.verb, a.undone_by FROM actions a"
OF_THE_BOOK = """ WHERE {}.book_id = (
  SELECT m.book_id FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE a.name = ?
)"""
TABLES = (
    (TODOS, "t"),
    (TAGGED, "t"),
    (BLOCKED, "t"),
    (PROJECTS, "p"),
    (TAGS, "g"),
    (VIEWS, "v"),
    (ACTIONS, "a"),
)


async def kept_by(person: Person) -> list[Kept]:
    """To-dos, their tags, projects, tags, and what was done: each in an order of its own."""
    engine = make_engine(person.daybook.url)
    await engine.open()
    try:
        questions = [select + OF_THE_BOOK.format(alias) for select, alias in TABLES]
        return [sorted(await engine.rows(question, [person.name], _row), key=repr) for question in questions]
    finally:
        await engine.close()


def _row(*values: object) -> tuple[object, ...]:
    return values
