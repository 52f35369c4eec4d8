"""Projects and tags by the names a person typed, made when they are new, within one work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from web.application.ports import Ids, Work
from web.domain import project as projects
from web.domain import tag as tags
from web.domain.errors import Invalid
from web.domain.project import Project, colour_at
from web.domain.tag import Tag
from web.domain.text import fold
from web.domain.todo import POSITION_STEP, Todo


@dataclass(frozen=True, slots=True)
class Tagging:
    """The tags a form asks for: those that it showed by id, since they may be called something else by now,
    and what was typed beside them by name."""

    ids: tuple[UUID, ...] = ()
    names: tuple[str, ...] = ()


class Labels:
    def __init__(self, work: Work, ids: Ids) -> None:
        self._work = work
        self._ids = ids
        self._projects: dict[str, UUID] = {}
        self._tags: dict[str, UUID] = {}
        self._inbox: UUID | None = None
        self._last: int | None = None
        self._made: set[UUID] = set()

    async def project(self, name: str | None) -> UUID:
        """The project named, else Inbox."""
        if name:
            return await self._named(name)
        self._inbox = self._inbox or (await self._work.projects.inbox()).id
        return self._inbox

    async def tags(self, names: Iterable[str]) -> tuple[UUID, ...]:
        wanted = {fold(name): name for name in map(_checked_tag, names)}
        unknown = {folded: name for folded, name in wanted.items() if folded not in self._tags}
        if unknown:
            self._tags |= {tag.folded: tag.id for tag in await self._work.tags.named(unknown.values())}
        return tuple(self._tags.get(folded) or self._new_tag(name) for folded, name in wanted.items())

    async def resolved(self, fields: dict[str, Any], base: Todo) -> dict[str, Any]:
        """The same fields, with `tags` (a Tagging of `base`) as `tag_ids`.

        What `base` had may be gone by now: to leave it as it was shown is no wish to have it back.
        """
        kept = dict(fields)
        if "tags" in kept:
            kept["tag_ids"] = await self._tag_ids(kept.pop("tags"), base)
        return kept

    async def new_project(self, name: str) -> UUID:
        """Behind all that there are."""
        last = await self._work.projects.last_position() if self._last is None else self._last
        self._last = position = last + POSITION_STEP
        project = Project(
            id=self._ids.new(),
            book_id=self._work.member.book_id,
            name=projects.checked_name(name),
            colour=colour_at(position),
            position=position,
            created_at=self._work.at,
        )
        self._work.add(project)
        self._made.add(project.id)
        return project.id

    def has_made(self, project_id: UUID) -> bool:
        return project_id in self._made

    async def _tag_ids(self, tagging: Tagging, base: Todo) -> tuple[UUID, ...]:
        picked = set(tagging.ids) - set(base.tag_ids)
        if len(await self._work.tags.among(sorted(picked))) < len(picked):
            raise Invalid({"tags": "A tag that you picked is no longer there. Look again, and pick another."})
        return tuple(sorted({*tagging.ids, *await self.tags(tagging.names)}))

    async def _named(self, name: str) -> UUID:
        folded = fold(projects.checked_name(name))
        if folded not in self._projects:
            known = await self._work.projects.named(name)
            self._projects[folded] = _open(known) if known else await self.new_project(name)
        return self._projects[folded]

    def _new_tag(self, name: str) -> UUID:
        tag = Tag(
            id=self._ids.new(),
            book_id=self._work.member.book_id,
            name=name,
            created_at=self._work.at,
        )
        self._work.add(tag)
        self._tags[tag.folded] = tag.id
        return tag.id


def _open(project: Project) -> UUID:
    project.check_takes_todos()
    return project.id


def _checked_tag(name: str) -> str:
    try:
        return tags.checked_name(name)
    except Invalid as invalid:
        raise Invalid({"tags": str(invalid)}) from None
