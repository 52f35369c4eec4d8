"""Projects and sections by what a person typed or picked, made when they are new, within one work."""

from __future__ import annotations

from uuid import UUID

from web.application.labels import Labels
from web.application.picking import place_with
from web.application.ports import Ids, Work
from web.domain.place import Place
from web.domain.section import Section, called, checked_name, next_position
from web.domain.text import fold


class Places:
    def __init__(self, work: Work, ids: Ids, labels: Labels) -> None:
        self._work = work
        self._ids = ids
        self._labels = labels
        self._sections: dict[tuple[UUID, str], Section] = {}
        self._made: set[UUID] = set()

    async def said(self, project: str | None, section: str | None, id: UUID | None = None) -> Place:
        """The project named, else the place with that id, else Inbox; and in it the section named."""
        if project or not id:
            place = Place(await self._labels.project(project))
        else:
            place = await place_with(self._work, id)
        return await self.section(place.project_id, section) if section else place

    async def section(self, project_id: UUID, name: str, *, whole: bool = False) -> Place:
        """`whole` says that no part of a name will do."""
        key = (project_id, fold(checked_name(name)))
        if key not in self._sections:
            known = await self._work.sections.in_projects([project_id])
            found = called(name, known)
            is_meant = found and (found.folded == key[1] or not whole)
            self._sections[key] = found if found and is_meant else await self._new(project_id, name)
        return self._sections[key].place

    def has_made(self, section_id: UUID | None) -> bool:
        return section_id in self._made

    async def _new(self, project_id: UUID, name: str) -> Section:
        """Behind all that there are."""
        if not self._labels.has_made(project_id):
            (await self._work.projects.get(project_id)).check_takes_sections()
        there = await self._work.sections.in_projects([project_id])
        here = [
            each for (id, _), each in self._sections.items() if id == project_id and each.id in self._made
        ]
        section = Section(
            id=self._ids.new(),
            book_id=self._work.member.book_id,
            project_id=project_id,
            name=checked_name(name),
            position=next_position([*there, *here]),
            created_at=self._work.at,
        )
        self._work.add(section)
        self._made.add(section.id)
        return section
