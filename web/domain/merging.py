"""Three-way merge of one entity: the one idea behind undo and behind saving a stale form."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Generic, TypeVar

from web.domain.project import Project
from web.domain.tag import Tag
from web.domain.todo import Todo

Entity = Todo | Project | Tag
E_ = TypeVar("E_", Todo, Project, Tag)

# What a change is about; the rest says only when and where it was written down.
BOOKKEEPING = frozenset({"id", "book_id", "revision", "changed_at"})


@dataclass(frozen=True, slots=True)
class Merge(Generic[E_]):
    """`collisions` names the fields that both sides changed, differently; they keep the current value."""

    merged: E_
    collisions: tuple[str, ...]


def merge(base: E_, mine: E_, current: E_) -> Merge[E_]:
    wanted = {name: getattr(mine, name) for name in changed_fields(base, mine)}
    collisions = tuple(
        name for name, value in wanted.items() if getattr(current, name) not in (getattr(base, name), value)
    )
    free = {name: value for name, value in wanted.items() if name not in collisions}
    return Merge(replace(current, **free), collisions)


def changed_fields(before: E_, after: E_) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(before)
        if field.name not in BOOKKEEPING and getattr(before, field.name) != getattr(after, field.name)
    )
