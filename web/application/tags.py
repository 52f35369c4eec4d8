"""What people do with a tag."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from web.application.asking import ask_for_tag
from web.application.ports import UnitOfWork, Work
from web.application.versions import versions
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Action, Verb
from web.domain.membership import Membership
from web.domain.tag import Tag


@dataclass(frozen=True, slots=True)
class TagDone:
    """`views` are the names of those that ask for it by its new name now, or for the other one."""

    tag: Tag
    action: Action | None
    views: tuple[str, ...] = ()


class Tags:
    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._begin = unit_of_work.begin

    async def rename(self, member: Membership, id: UUID, name: str, revision: int | None = None) -> TagDone:
        """Saves a form that showed it as of `revision` (None: as it is now). Raises Outdated."""
        async with self._begin(member, Verb.RENAME_TAG) as work:
            tag = await work.tags.get(id)
            its = await versions(work, tag, revision, lambda base: base.rename(name))
            await _check_name_is_free(work, its.merged)
            views = await ask_for_tag(work, tag, its.merged)
            work.save(tag, its.merged)
            outcome = TagDone(its.merged, work.action if its.merged != tag else None, views)
        its.settle()
        return outcome

    async def merge(self, member: Membership, id: UUID, into_id: UUID) -> TagDone:
        """Every to-do with this tag gets the other one instead, and every view asks for that."""
        async with self._begin(member, Verb.MERGE_TAG) as work:
            tag, heir = await work.tags.get(id), await work.tags.get(into_id)
            if tag.id == heir.id:
                raise Conflict("A tag cannot be merged into itself. Pick another.")
            await _replace(work, tag, heir)
            views = await ask_for_tag(work, tag, heir)
            work.remove(tag)
            return TagDone(heir, work.action, views)

    async def delete(self, member: Membership, id: UUID) -> TagDone:
        async with self._begin(member, Verb.DELETE_TAG) as work:
            tag = await work.tags.get(id)
            await _replace(work, tag, None)
            work.remove(tag)
            return TagDone(tag, work.action)


async def _replace(work: Work, tag: Tag, heir: Tag | None) -> None:
    for todo in await work.todos.with_tags([tag.id]):
        kept = {id for id in todo.tag_ids if id != tag.id} | ({heir.id} if heir else set())
        work.save(todo, todo.edit(work.at, tag_ids=tuple(kept)))


async def _check_name_is_free(work: Work, tag: Tag) -> None:
    if any(other.id != tag.id for other in await work.tags.named([tag.name])):
        raise Invalid({"name": f"There is a tag “{tag.name}” already. Merge the two instead."})
