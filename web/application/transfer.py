"""Carrying to-dos from and to files of other programs."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from web.application.arriving import Arriving
from web.application.ports import (
    Ids,
    PersonStore,
    ProjectStore,
    SectionStore,
    TagStore,
    TodoStore,
    UnitOfWork,
    Work,
)
from web.domain.journal import Action, Verb
from web.domain.membership import Membership
from web.domain.text import fold
from web.domain.todo import Todo
from web.domain.transfer.archived import leave_out_archived
from web.domain.transfer.crowding import Known, new_sections, within_room
from web.domain.transfer.departures import depart
from web.domain.transfer.items import Item, Reading
from web.domain.transfer.plans import Plan, names, plan


class Format(Protocol):
    def read(self, data: bytes) -> Reading:
        """Raises Invalid for a file that cannot be read at all."""

    def write(self, items: Sequence[Item]) -> Iterator[str]: ...


class Stores(Protocol):
    @property
    def todos(self) -> TodoStore: ...
    @property
    def projects(self) -> ProjectStore: ...
    @property
    def sections(self) -> SectionStore: ...
    @property
    def tags(self) -> TagStore: ...
    @property
    def people(self) -> PersonStore: ...


class Books(Protocol):
    def open(self, member: Membership) -> AbstractAsyncContextManager[Stores]:
        """The book as it stands at one moment, for reading; others may write meanwhile."""


@dataclass(frozen=True, slots=True)
class Preview:
    plan: Plan
    new_projects: tuple[str, ...]
    new_sections: tuple[str, ...]
    new_tags: tuple[str, ...]
    new_people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """`action` is None when there was nothing new."""

    plan: Plan
    action: Action | None


class Transfer:
    def __init__(self, unit_of_work: UnitOfWork, books: Books, ids: Ids, format: Format) -> None:
        self._at_length = unit_of_work.at_length
        self._open = books.open
        self._ids = ids
        self._format = format

    async def preview(self, member: Membership, home: ZoneInfo, data: bytes) -> Preview:
        """What `import_` would do now. Raises Invalid."""
        reading = await asyncio.to_thread(self._format.read, data)
        async with self._open(member) as stores:
            made, _ = await _plan(stores, reading, home)
            projects, tags, people = names(made.new)
            known_projects = {project.folded for project in await stores.projects.every()}
            sections = new_sections(made.new, await _sections(stores))
            known_tags = {tag.folded for tag in await stores.tags.named(tags)}
            known_people = {person.folded for person in await stores.people.named(people)}
        return Preview(
            made,
            tuple(name for name in projects if fold(name) not in known_projects),
            tuple(sections),
            tuple(name for name in tags if fold(name) not in known_tags),
            tuple(name for name in people if fold(name) not in known_people),
        )

    async def import_(self, member: Membership, home: ZoneInfo, data: bytes) -> Imported:
        """Adds what is new, in one action. The same file again adds nothing. Raises Invalid."""
        reading = await asyncio.to_thread(self._format.read, data)
        return await self._at_length(member, Verb.IMPORT, lambda work: self._import(work, home, reading))

    async def export(self, member: Membership, home: ZoneInfo) -> str:
        """All that is not in Trash, oldest first."""
        async with self._open(member) as stores:
            _, items = await _kept(stores, home)
        return await asyncio.to_thread(lambda: "".join(self._format.write(items)))

    async def _import(self, work: Work, home: ZoneInfo, reading: Reading) -> Imported:
        made, kept = await _plan(work, reading, home)
        await Arriving(work, self._ids, home).add(made.steps, kept)
        return Imported(made, work.action if made.new else None)


async def _plan(stores: Stores, reading: Reading, home: ZoneInfo) -> tuple[Plan, list[Todo]]:
    todos, items = await _kept(stores, home)
    archived = {project.folded for project in await stores.projects.every() if project.is_archived}
    known = await _sections(stores)

    def planned() -> Plan:
        return within_room(leave_out_archived(plan(reading, items), archived), known)

    return await asyncio.to_thread(planned), todos


async def _sections(stores: Stores) -> Known:
    known: dict[UUID, set[str]] = {}
    for section in await stores.sections.every():
        known.setdefault(section.project_id, set()).add(section.folded)
    return {project.folded: known.get(project.id, set()) for project in await stores.projects.every()}


async def _kept(stores: Stores, home: ZoneInfo) -> tuple[list[Todo], list[Item]]:
    every = sorted(await stores.todos.every(), key=lambda todo: todo.id)  # as they were added
    todos = [todo for todo in every if not todo.is_deleted]
    places = (await stores.projects.every(), await stores.sections.every())
    labels = (*places, await stores.tags.every(), await stores.people.every())
    return todos, await asyncio.to_thread(depart, todos, *labels, home)
