"""Three-way merge of one entity: the one idea behind undo and behind saving a stale form."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo

Entity = Todo | Project | Section | Tag | Person | SavedView
E_ = TypeVar("E_", Todo, Project, Section, Tag, Person, SavedView)

# What a change is about; the rest says only when and where it was written down.
BOOKKEEPING = frozenset({"id", "book_id", "revision", "changed_at"})

# Of which each side adds and takes off as it likes.
SETS = frozenset({"tag_ids", "person_ids", "blocker_ids"})

# What means something only beside another field goes where that one goes.
FOLLOWS = {"instead_of": "due", "section_id": "project_id"}


@dataclass(frozen=True, slots=True)
class Merge(Generic[E_]):
    """`collisions` names the fields that both sides changed, differently; they keep the current value."""

    merged: E_
    collisions: tuple[str, ...]


def merge(base: E_, mine: E_, current: E_) -> Merge[E_]:
    """Of tags, people and blockers nothing collides: what one side added or took off is added or taken off,
    whatever the other did."""
    free: dict[str, Any] = {}
    collisions: dict[str, None] = {}
    for name in _concerned(base, mine):
        was, wanted, now = (getattr(side, name) for side in (base, mine, current))
        if name in SETS:
            free[name] = tuple(sorted(set(now) - (set(was) - set(wanted)) | set(wanted) - set(was)))
        elif now in (was, wanted):
            free[name] = wanted
        else:
            collisions[_leader(name)] = None
    free = {name: value for name, value in free.items() if _leader(name) not in collisions}
    return Merge(replace(current, **free), tuple(collisions))


def _concerned(base: E_, mine: E_) -> list[str]:
    """What changed, and what means something only beside that, so that the two cannot come from two sides."""
    leaders = {_leader(name) for name in changed_fields(base, mine)}
    return [field.name for field in fields(base) if _leader(field.name) in leaders]


def _leader(name: str) -> str:
    return FOLLOWS.get(name, name)


def changed_fields(before: E_, after: E_) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(before)
        if field.name not in BOOKKEEPING and getattr(before, field.name) != getattr(after, field.name)
    )
