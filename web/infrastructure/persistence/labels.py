"""Projects and tags with how many open to-dos they have, as far as anybody counts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from web.application.reading import COUNT_LIMIT, ProjectLink, SavedViewLink, Sidebar, TagLink
from web.domain.built_in import today
from web.domain.phrases.moment import Moment
from web.domain.text import fold
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.pages import Pages
from web.infrastructure.persistence.sql import Sql

OPEN = "completed_at IS NULL AND deleted_at IS NULL"
IN_PROJECT = f"""(SELECT count(*) FROM (SELECT 1 FROM todos
    WHERE todos.book_id = projects.book_id AND project_id = projects.id AND {OPEN} AND parent_id IS NULL
    LIMIT {COUNT_LIMIT}) AS counted)"""  # noqa: S608
PROJECT = f"SELECT id, name, colour, is_inbox, archived_at IS NOT NULL, {IN_PROJECT}"
OF_BOOK = "FROM projects WHERE book_id = ?"
TAGS = f"""SELECT id, name, (SELECT count(*) FROM (SELECT 1 FROM todo_tags JOIN todos ON todos.id = todo_id
    WHERE tag_id = tags.id AND {OPEN} LIMIT {COUNT_LIMIT}) AS counted)
    FROM tags WHERE book_id = ?"""  # noqa: S608


async def sidebar(engine: Engine, book_id: UUID, moment: Moment, views: Sequence[SavedViewLink]) -> Sidebar:
    due = Pages(engine, book_id, today(moment), moment).counting(COUNT_LIMIT)
    sql = Sql(f"{PROJECT}, ({due.text}) {OF_BOOK} AND archived_at IS NULL ORDER BY position, id")
    rows = await engine.rows(sql.text, (*due.args, book_id), _with_today)
    inbox = next(link for link, _ in rows if link.is_inbox)
    projects = tuple(link for link, _ in rows if not link.is_inbox)
    return Sidebar(inbox, rows[0][1], projects, tuple(views))


async def projects(engine: Engine, book_id: UUID) -> list[ProjectLink]:
    order = "ORDER BY is_inbox DESC, archived_at IS NOT NULL, position, id"
    return await engine.rows(f"{PROJECT} {OF_BOOK} {order}", (book_id,), _project)


async def tags(engine: Engine, book_id: UUID) -> list[TagLink]:
    links = await engine.rows(TAGS, (book_id,), TagLink)
    return sorted(links, key=lambda link: fold(link.name))


def _project(id: UUID, name: str, colour: str, is_inbox: bool, is_archived: bool, count: int) -> ProjectLink:
    return ProjectLink(id, name, colour, bool(is_inbox), bool(is_archived), count)


def _with_today(
    id: UUID, name: str, colour: str, is_inbox: bool, is_archived: bool, count: int, today_count: int
) -> tuple[ProjectLink, int]:
    return _project(id, name, colour, is_inbox, is_archived, count), today_count
