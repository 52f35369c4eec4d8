"""Putting the new items of an import into a book, in one work."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from web.application.labels import Labels
from web.application.places import Places
from web.application.ports import Ids, Work
from web.application.positions import Positions
from web.application.recipients import Recipients
from web.application.turns import taking_turns
from web.domain.place import Place
from web.domain.text import fold
from web.domain.todo import Todo
from web.domain.transfer.arrivals import arrive, parents_first
from web.domain.transfer.items import Item
from web.domain.transfer.plans import Step


class Arriving:
    def __init__(self, work: Work, ids: Ids, home: ZoneInfo) -> None:
        self._work = work
        self._ids = ids
        self._home = home
        self._labels = Labels(work, ids)
        self._places = Places(work, ids, self._labels)
        self._recipients = Recipients(work, ids)
        self._projects: dict[str, UUID] = {}
        self._positions = Positions(work)
        self._known: dict[int, UUID] = {}
        """The ids of the to-dos that come of the steps, by their places."""

    async def add(self, steps: Sequence[Step], kept: Sequence[Todo]) -> None:
        """`kept` are the to-dos that the steps' twins are counted in."""
        known = {project.folded: project.id for project in await self._work.projects.every()}
        self._projects.update(known)
        await self._make_labels([step.item for step in steps if step.is_new])
        ids = [self._ids.new() for _ in steps]  # in the order of the file, which is then theirs
        self._known = {at: kept[step.twin].id for at, step in enumerate(steps) if step.twin is not None}
        self._known |= {at: ids[at] for at, step in enumerate(steps) if step.is_new}
        there: dict[int | None, Todo] = {}
        async for at in taking_turns(parents_first(steps)):
            step = steps[at]
            if step.twin is not None:
                there[at] = kept[step.twin]
            elif step.is_new:
                there[at] = await self._added(step.item, ids[at], there.get(step.item.parent))

    async def _make_labels(self, items: Sequence[Item]) -> None:
        """All before the first to-do: what is alike is then written together."""
        await self._labels.tags(tag for item in items for tag in item.tags)
        await self._recipients.made(name for item in items for name in item.people)
        for name in dict.fromkeys(item.project for item in items if item.parent is None):
            await self._project(name)

    async def _added(self, item: Item, id: UUID, parent: Todo | None) -> Todo:
        within = parent.place if parent else await self._place(item)
        place = Todo(
            id=id,
            book_id=self._work.member.book_id,
            project_id=within.project_id,
            section_id=within.section_id,
            parent_id=parent.id if parent else None,
            position=await self._positions.next(within.project_id),
            content="",
            tag_ids=tuple(sorted(await self._labels.tags(item.tags))),
            blocker_ids=tuple(sorted(self._known[at] for at in item.blockers if at in self._known)),
            person_ids=tuple(sorted(await self._recipients.made(item.people))),
            created_at=self._work.at,
            changed_at=self._work.at,
        )
        todo = arrive(item, place, self._home)
        self._work.add(todo)
        return todo

    async def _place(self, item: Item) -> Place:
        project_id = await self._project(item.project)
        if item.section:
            return await self._places.section(project_id, item.section, whole=True)
        return Place(project_id)

    async def _project(self, name: str | None) -> UUID:
        """By its whole name: a file means what it says, where a person at the entry line may type a part."""
        if name is None:
            return await self._labels.project(None)
        if fold(name) not in self._projects:
            self._projects[fold(name)] = await self._labels.new_project(name)
            self._positions.start(self._projects[fold(name)])
        return self._projects[fold(name)]
