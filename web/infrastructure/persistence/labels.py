"""Projects, tags and people with how many open to-dos they have, as far as anybody counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from web.application.counting import COUNT_LIMIT
from web.application.reading import PersonLink, ProjectLink, SavedViewLink, Sidebar, TagLink
from web.domain.built_in import today
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.text import fold
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.pages import Pages
from web.infrastructure.persistence.reminders import read_ringing, ringing
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.tallies import Tallies

OPEN = "completed_at IS NULL AND deleted_at IS NULL"
IN_PROJECT = f"""(SELECT count(*) FROM (SELECT 1 FROM todos
    WHERE todos.book_id = projects.book_id AND project_id = projects.id AND {OPEN} AND parent_id IS NULL
    LIMIT {COUNT_LIMIT}) AS counted)"""  # noqa: S608
PROJECT = f"SELECT id, name, colour, is_inbox, archived_at IS NOT NULL, {IN_PROJECT}"
OF_BOOK = "FROM projects WHERE book_id = ?"
LINKED = f"""(SELECT count(*) FROM (SELECT 1 FROM {{links}} JOIN todos ON todos.id = todo_id
    WHERE {{its}} AND {OPEN} LIMIT {COUNT_LIMIT}) AS counted)"""  # noqa: S608
TAGGED = LINKED.format(links="todo_tags", its="tag_id = tags.id")
GIVEN = LINKED.format(links="todo_people", its="person_id = people.id")
TAGS = f"SELECT id, name, {TAGGED} FROM tags WHERE book_id = ?"  # noqa: S608
PEOPLE = f"SELECT id, name, account_id, {GIVEN} FROM people WHERE book_id = ?"  # noqa: S608


async def sidebar(
    engine: Engine, member: Membership, moment: Moment, views: Sequence[SavedViewLink]
) -> Sidebar:
    book_id = member.book_id
    due = Pages(engine, book_id, today(moment), moment).counting(COUNT_LIMIT)
    tallies = Tallies(engine.engine_type, book_id, moment, views)
    rings = ringing(engine.engine_type, member, moment)
    counted = joined(", ", [Sql(f"({due.text})", due.args), tallies.counting, rings])
    sql = f"{PROJECT}, {counted.text} {OF_BOOK} AND archived_at IS NULL ORDER BY position, id"
    rows = await engine.rows(sql, (*counted.args, book_id), _counted)
    inbox = next(row.link for row in rows if row.link.is_inbox)
    projects = tuple(row.link for row in rows if not row.link.is_inbox)
    rung = read_ringing(rows[0].rings, moment.zone)
    return Sidebar(inbox, rows[0].today_count, projects, tallies.read(rows[0].tallies), rung)


async def projects(engine: Engine, book_id: UUID) -> list[ProjectLink]:
    order = "ORDER BY is_inbox DESC, archived_at IS NOT NULL, position, id"
    return await engine.rows(f"{PROJECT} {OF_BOOK} {order}", (book_id,), _project)


async def tags(engine: Engine, book_id: UUID) -> list[TagLink]:
    links = await engine.rows(TAGS, (book_id,), TagLink)
    return sorted(links, key=lambda link: fold(link.name))


async def people(engine: Engine, book_id: UUID) -> list[PersonLink]:
    links = await engine.rows(PEOPLE, (book_id,), PersonLink)
    return sorted(links, key=lambda link: fold(link.name))


def _project(id: UUID, name: str, colour: str, is_inbox: bool, is_archived: bool, count: int) -> ProjectLink:
    return ProjectLink(id, name, colour, bool(is_inbox), bool(is_archived), count)


class Counted(NamedTuple):
    """What is counted for the whole book stands beside every project."""

    link: ProjectLink
    today_count: int
    tallies: str
    rings: str | None


def _counted(*columns: Any) -> Counted:
    *project, today_count, tallies, rings = columns
    return Counted(_project(*project), today_count, tallies, rings)
