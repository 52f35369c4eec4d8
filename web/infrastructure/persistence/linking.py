"""What a to-do has several of, each a row of a table between the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from web.domain.journal import Change
from web.domain.merging import Entity
from web.domain.todo import Todo


class Statement(NamedTuple):
    sql: str
    args: Sequence[object]


@dataclass(frozen=True, slots=True)
class Link:
    """`column` is that of the other side; `field` is what a to-do has it in."""

    table: str
    column: str
    field: str

    @property
    def insert(self) -> str:
        return f"INSERT INTO {self.table} (todo_id, {self.column}) VALUES (?, ?)"  # noqa: S608

    @property
    def delete(self) -> str:
        return f"DELETE FROM {self.table} WHERE todo_id = ? AND {self.column} = ?"  # noqa: S608

    def of(self, todo: Todo) -> tuple[UUID, ...]:
        ids: tuple[UUID, ...] = getattr(todo, self.field)
        return ids

    def inserted(self, todo: Todo) -> Iterator[Statement]:
        """Of a to-do that is new."""
        return (Statement(self.insert, (todo.id, id)) for id in self.of(todo))

    def removed(self, change: Change) -> Iterator[Statement]:
        gone = () if change.after is None else sorted(self._of(change.before) - self._of(change.after))
        return (Statement(self.delete, (change.subject.id, id)) for id in gone)

    def added(self, change: Change) -> Iterator[Statement]:
        come = sorted(self._of(change.after) - self._of(change.before))
        return (Statement(self.insert, (change.subject.id, id)) for id in come)

    def _of(self, entity: Entity | None) -> set[UUID]:
        return {*self.of(entity)} if isinstance(entity, Todo) else set()


TAGS = Link("todo_tags", "tag_id", "tag_ids")
PEOPLE = Link("todo_people", "person_id", "person_ids")
LINKS = (TAGS, PEOPLE)
