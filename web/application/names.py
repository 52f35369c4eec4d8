"""One project, section, tag or person, or all of them: what addresses and lines of text need to know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol
from uuid import UUID

from web.domain.membership import Membership
from web.domain.person import Person
from web.domain.project import Project
from web.domain.roster import NOBODY, Roster
from web.domain.section import Section
from web.domain.tag import Tag


class InSections(NamedTuple):
    """A project with its sections, in their order."""

    project: Project
    sections: tuple[Section, ...]


class Known(NamedTuple):
    """What a word of a line may stand for."""

    projects: Sequence[Project]
    sections: Sequence[Section]


class Names(Protocol):
    """By an id that is not there they raise NotFound."""

    async def project(self, member: Membership, id: UUID) -> Project: ...

    async def known(self, member: Membership) -> Known:
        """In two queries."""

    async def projects_like(self, member: Membership, typed: str, limit: int) -> list[Project]:
        """Those called so, then those whose name begins so, then those of which a later word does.

        Of each, the archived come last. Case and accents do not matter.
        """

    async def tags_like(self, member: Membership, typed: str, limit: int) -> list[Tag]:
        """Likewise."""

    async def people_like(self, member: Membership, typed: str, limit: int) -> list[Person]:
        """Likewise."""

    async def sections_like(self, member: Membership, typed: str, limit: int) -> list[Section]:
        """Likewise, of all projects."""

    async def in_sections(self, member: Membership, project_id: UUID) -> InSections:
        """In one query, as the next one is."""

    async def places(self, member: Membership) -> list[InSections]:
        """All projects in the order in which they were made, likewise."""

    async def around_section(self, member: Membership, section_id: UUID) -> InSections: ...

    async def section(self, member: Membership, id: UUID) -> Section: ...

    async def sections(self, member: Membership) -> list[Section]:
        """In the order of each project."""

    async def tag(self, member: Membership, id: UUID) -> Tag: ...

    async def person(self, member: Membership, id: UUID) -> Person: ...

    async def roster(self, member: Membership) -> Roster:
        """All people, as this member calls them."""


async def who_is_named(names: Names, member: Membership, text: str) -> Roster:
    """Where no sign is of anybody, nobody is looked up."""
    return await names.roster(member) if "+" in text else NOBODY
