"""How a view sorts: all of an order runs in one direction, so that a page can begin after any row."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.fields import NOTED, Field
from web.domain.keys import home_key, when_key
from web.domain.todo import Todo

Value: TypeAlias = str | int | dt.datetime | UUID
SortKey: TypeAlias = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Ordering:
    """By `fields`, then by id. Sorting by when something happened shows only those to which it did."""

    fields: tuple[Field, ...]
    descending: bool = False

    @property
    def first(self) -> Field:
        return self.fields[0]

    def key(self, todo: Todo) -> SortKey:
        """As the row is kept: a zoned time by its instant."""
        return (*(_value(field, todo) for field in self.fields), todo.id)

    def at_home(self, key: SortKey, zone: ZoneInfo) -> SortKey:
        """As a person in `zone` sees it: a zoned time among the others by its wall clock there."""
        first, *rest = key
        return (home_key(first, zone) if isinstance(first, str) else first, *rest)

    def holds(self, todo: Todo) -> bool:
        return not self.first.is_noted or self.first.instant(todo) is not None


MANUAL = Ordering((Field.POSITION,))
BY_DUE = Ordering((Field.DUE, Field.PRIORITY, Field.POSITION))
BY_PRIORITY = Ordering((Field.PRIORITY, Field.POSITION))
LAST_COMPLETED = Ordering((Field.COMPLETED,), descending=True)
LAST_DELETED = Ordering((Field.DELETED,), descending=True)

SORTS = {
    "due": BY_DUE,
    "start": Ordering((Field.START, Field.PRIORITY, Field.POSITION)),
    "deadline": Ordering((Field.DEADLINE, Field.PRIORITY, Field.POSITION)),
    "priority": Ordering((Field.PRIORITY, Field.DUE, Field.POSITION)),
    "position": MANUAL,
    **{str(field): Ordering((field,)) for field in sorted(NOTED)},
    **{f"-{field}": Ordering((field,), descending=True) for field in sorted(NOTED)},
}


def _value(field: Field, todo: Todo) -> Value:
    if field.is_planned:
        return when_key(field.when(todo))
    value: Value = getattr(todo, field.attribute)
    return value
