"""One project, section, tag or person, or all of them, for whoever may see them."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from web.application.names import InSections, Known
from web.domain.errors import NotFound
from web.domain.membership import Membership
from web.domain.person import Person
from web.domain.project import Project
from web.domain.roster import Roster
from web.domain.section import Section
from web.domain.tag import Tag
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.records import PROJECT_FIELDS, SECTION_FIELDS, make_project, make_section
from web.infrastructure.persistence.stores import PersonStore, ProjectStore, SectionStore, TagStore

COLUMNS = ", ".join(
    [*(f"projects.{field}" for field in PROJECT_FIELDS), *(f"sections.{field}" for field in SECTION_FIELDS)]
)
IN_SECTIONS = f"""SELECT {COLUMNS} FROM projects LEFT JOIN sections ON sections.project_id = projects.id
    WHERE projects.book_id = ? AND projects.id = {{id}} ORDER BY sections.position, sections.id"""  # noqa: S608
PLACES = f"""SELECT {COLUMNS} FROM projects LEFT JOIN sections ON sections.project_id = projects.id
    WHERE projects.book_id = ? ORDER BY projects.id, sections.position, sections.id"""  # noqa: S608
ONE = IN_SECTIONS.format(id="?")
AROUND = IN_SECTIONS.format(id="(SELECT project_id FROM sections WHERE id = ?)")


class Names:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def project(self, member: Membership, id: UUID) -> Project:
        return await ProjectStore(self._engine, member.book_id).get(id)

    async def known(self, member: Membership) -> Known:
        projects = await ProjectStore(self._engine, member.book_id).every()
        return Known(projects, await self.sections(member))

    async def in_sections(self, member: Membership, project_id: UUID) -> InSections:
        return await self._in_sections(ONE, member, project_id, "project")

    async def places(self, member: Membership) -> list[InSections]:
        rows = await self._engine.rows(PLACES, (member.book_id,), _row)
        projects = groupby(rows, key=itemgetter(0))
        return [InSections(its, tuple(section for _, section in rows if section)) for its, rows in projects]

    async def around_section(self, member: Membership, section_id: UUID) -> InSections:
        return await self._in_sections(AROUND, member, section_id, "section")

    async def section(self, member: Membership, id: UUID) -> Section:
        return await SectionStore(self._engine, member.book_id).get(id)

    async def sections(self, member: Membership) -> list[Section]:
        return sorted(await SectionStore(self._engine, member.book_id).every(), key=_order)

    async def projects_like(self, member: Membership, typed: str, limit: int) -> list[Project]:
        return await ProjectStore(self._engine, member.book_id).like(typed, limit)

    async def tags_like(self, member: Membership, typed: str, limit: int) -> list[Tag]:
        return await TagStore(self._engine, member.book_id).like(typed, limit)

    async def sections_like(self, member: Membership, typed: str, limit: int) -> list[Section]:
        return await SectionStore(self._engine, member.book_id).like(typed, limit)

    async def tag(self, member: Membership, id: UUID) -> Tag:
        return await TagStore(self._engine, member.book_id).get(id)

    async def people_like(self, member: Membership, typed: str, limit: int) -> list[Person]:
        return await PersonStore(self._engine, member.book_id).like(typed, limit)

    async def person(self, member: Membership, id: UUID) -> Person:
        return await PersonStore(self._engine, member.book_id).get(id)

    async def roster(self, member: Membership) -> Roster:
        people = await PersonStore(self._engine, member.book_id).every()
        return Roster(tuple(people), member.account_id)

    async def _in_sections(self, sql: str, member: Membership, id: UUID, what: str) -> InSections:
        rows = await self._engine.rows(sql, (member.book_id, id), _row)
        if not rows:
            raise NotFound(f"There is no such {what}.")
        return InSections(rows[0][0], tuple(section for _, section in rows if section))


def _row(*columns: Any) -> tuple[Project, Section | None]:
    its, sections = columns[: len(PROJECT_FIELDS)], columns[len(PROJECT_FIELDS) :]
    return make_project(*its), make_section(*sections) if sections[0] else None


def _order(section: Section) -> tuple[UUID, int, UUID]:
    return section.project_id, section.position, section.id
