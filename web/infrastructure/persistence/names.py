"""One project or tag, for whoever may see it."""

from __future__ import annotations

from uuid import UUID

from web.domain.membership import Membership
from web.domain.project import Project
from web.domain.tag import Tag
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.stores import ProjectStore, TagStore


class Names:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def project(self, member: Membership, id: UUID) -> Project:
        return await ProjectStore(self._engine, member.book_id).get(id)

    async def projects(self, member: Membership) -> list[Project]:
        return await ProjectStore(self._engine, member.book_id).every()

    async def projects_like(self, member: Membership, typed: str, limit: int) -> list[Project]:
        return await ProjectStore(self._engine, member.book_id).like(typed, limit)

    async def tags_like(self, member: Membership, typed: str, limit: int) -> list[Tag]:
        return await TagStore(self._engine, member.book_id).like(typed, limit)

    async def tag(self, member: Membership, id: UUID) -> Tag:
        return await TagStore(self._engine, member.book_id).get(id)
