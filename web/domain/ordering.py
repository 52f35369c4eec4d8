"""How a view sorts, in such a way that a page can begin after any row."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.fields import Field
from web.domain.keys import NO_KEY, home_key, when_key
from web.domain.section import Section
from web.domain.todo import Todo

Value: TypeAlias = str | int | dt.datetime | UUID
SortKey: TypeAlias = tuple[Value, ...]


class By(NamedTuple):
    field: Field
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Down:
    """A value that sorts the other way round."""

    value: Value

    def __lt__(self, other: Down) -> bool:
        return other.value < self.value  # type: ignore[operator]  # two of the same kind


Rank: TypeAlias = tuple[Value | Down, ...]


@dataclass(frozen=True, slots=True)
class Ordering:
    """By `keys`, then by id, which runs as the last key does. What has no date comes last either way. Sorting
    by when something happened shows only those to which it did."""

    keys: tuple[By, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(key.field for key in self.keys)

    @property
    def first(self) -> By:
        return self.keys[0]

    @property
    def directions(self) -> tuple[bool, ...]:
        """Whether it descends, by each key and by id."""
        return (*(key.descending for key in self.keys), self.keys[-1].descending)

    def key(self, todo: Todo, section: Section | None = None) -> SortKey:
        """As the row is kept, in its `section`: a zoned time by its instant."""
        return (*(_value(field, todo, section) for field in self.fields), todo.id)

    def at_home(self, key: SortKey, zone: ZoneInfo) -> SortKey:
        """As a person in `zone` sees it: a zoned time among the others by its wall clock there."""
        first, *rest = key
        return (home_key(first, zone) if isinstance(first, str) else first, *rest)

    def rank(self, key: SortKey) -> Rank:
        """What comes first is less."""
        return tuple(
            Down("" if value == NO_KEY else value) if descends else value
            for value, descends in zip(key, self.directions, strict=True)
        )

    def holds(self, todo: Todo) -> bool:
        return all(field.instant(todo) is not None for field in self.fields if field.is_noted)


TIES = {
    Field.DUE: (Field.PRIORITY, Field.POSITION),
    Field.START: (Field.PRIORITY, Field.DUE, Field.POSITION),
    Field.DEADLINE: (Field.PRIORITY, Field.DUE, Field.POSITION),
    Field.PRIORITY: (Field.DUE, Field.POSITION),
    Field.PROJECT: (Field.POSITION,),
}


def ordered(*keys: By) -> Ordering:
    """By `keys`, and where they leave it open, as one would expect of the first of them."""
    said = {key.field for key in keys}
    ties = [By(field) for field in TIES.get(keys[0].field, ()) if field not in said]
    return Ordering((*keys, *ties))


MANUAL = ordered(By(Field.POSITION))
IN_SECTIONS = (By(Field.PROJECT), By(Field.SECTION), By(Field.PLACE))
BY_SECTION = Ordering((*IN_SECTIONS, By(Field.POSITION)))
BY_DUE = ordered(By(Field.DUE))
BY_PRIORITY = Ordering((By(Field.PRIORITY), By(Field.POSITION)))
LAST_COMPLETED = ordered(By(Field.COMPLETED, descending=True))
LAST_DELETED = ordered(By(Field.DELETED, descending=True))


def _value(field: Field, todo: Todo, section: Section | None) -> Value:
    if field is Field.SECTION:
        return section.position if section else 0
    if field is Field.PLACE:
        return todo.place.id
    if field.is_planned:
        return when_key(field.when(todo))
    value: Value = getattr(todo, field.attribute)
    return value
