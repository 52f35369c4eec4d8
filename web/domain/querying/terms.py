"""What a query is made of. A term is a plain value: what it means stands in `matching`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias
from uuid import UUID

from web.domain.fields import Field


class Is(Enum):
    """The terms that need no more than their name."""

    OPEN = auto()
    COMPLETED = auto()
    DELETED = auto()
    OVERDUE = auto()
    WAITING = auto()
    TIMELESS = auto()
    UNTAGGED = auto()
    UNGIVEN = auto()
    UNSECTIONED = auto()
    IN_INBOX = auto()
    SUB = auto()
    PARENT = auto()
    RECURRING = auto()
    NOTED = auto()
    LASTING = auto()
    """It is said how long it takes."""
    REMINDED = auto()
    BLOCKED = auto()
    BLOCKING = auto()


class Closeness(Enum):
    """How a to-do has words: whole in its content, there with the last one only begun, or anywhere."""

    WHOLE = auto()
    BEGUN = auto()
    ANYWHERE = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """A line of whole folded words, of which the last may go on (see `searching.word_line`)."""

    line: str
    closeness: Closeness = Closeness.ANYWHERE


@dataclass(frozen=True, slots=True)
class ProjectNamed:
    """The folded name; `*` stands for any text."""

    pattern: str


@dataclass(frozen=True, slots=True)
class InProject:
    id: UUID


@dataclass(frozen=True, slots=True)
class SectionNamed:
    """The folded name, in whatever project; `*` stands for any text."""

    pattern: str


@dataclass(frozen=True, slots=True)
class InSection:
    id: UUID


@dataclass(frozen=True, slots=True)
class TagNamed:
    """The folded name; `*` stands for any text."""

    pattern: str


@dataclass(frozen=True, slots=True)
class WithTag:
    id: UUID


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """The folded name; `*` stands for any text."""

    pattern: str


@dataclass(frozen=True, slots=True)
class GivenTo:
    id: UUID


@dataclass(frozen=True, slots=True)
class Mine:
    """Given to who looks."""


@dataclass(frozen=True, slots=True)
class Priorities:
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Undated:
    field: Field


@dataclass(frozen=True, slots=True)
class During:
    """From `since` up to but not `before`, by the wall clock of who looks; a side that is None is open."""

    field: Field
    since: dt.datetime | None
    before: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Not:
    part: Term


@dataclass(frozen=True, slots=True)
class All:
    """Of no parts, every to-do."""

    parts: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Term, ...]


Term: TypeAlias = (
    Is
    | Words
    | ProjectNamed
    | InProject
    | SectionNamed
    | InSection
    | TagNamed
    | WithTag
    | PersonNamed
    | GivenTo
    | Mine
    | Priorities
    | Undated
    | During
    | Not
    | All
    | AnyOf
)

EVERYTHING, NOTHING = All(()), AnyOf(())


def both(*parts: Term) -> Term:
    """What asks nothing is left out."""
    asking = tuple(part for part in parts if part != EVERYTHING)
    return asking[0] if len(asking) == 1 else All(asking)


def either(*parts: Term) -> Term:
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def parts_of(term: Term) -> tuple[Term, ...]:
    """All of which must be true."""
    return term.parts if isinstance(term, All) else (term,)
