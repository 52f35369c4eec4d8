"""A membership's book, opened for reading."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from web.domain.membership import Membership
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.stores import PersonStore, ProjectStore, SectionStore, TagStore, TodoStore


@dataclass(frozen=True, slots=True)
class Stores:
    todos: TodoStore
    projects: ProjectStore
    sections: SectionStore
    tags: TagStore
    people: PersonStore


@dataclass(frozen=True, slots=True)
class Books:
    engine: Engine

    @asynccontextmanager
    async def open(self, member: Membership) -> AsyncIterator[Stores]:
        async with self.engine.snapshot():
            book = (self.engine, member.book_id)
            labels = SectionStore(*book), TagStore(*book), PersonStore(*book)
            yield Stores(TodoStore(*book), ProjectStore(*book), *labels)
