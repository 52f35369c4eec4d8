"""Whether the records of a file belong together, and to nothing else: above all to nobody else's book."""

from __future__ import annotations

from collections import Counter
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias
from uuid import UUID

from web.domain import section
from web.domain.account import Preferences
from web.domain.errors import Invalid
from web.domain.journal import Action
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.sidebar import ROOM
from web.domain.takeout.records import Book, Record, Recorded
from web.domain.todo import Todo

InBook: TypeAlias = tuple[UUID, UUID]
"""The id of a book, and of something that is in it now: what only a history knows may be in another's."""


class Belonging:
    def __init__(self) -> None:
        self._revisions: dict[UUID, int] = {}
        self._inboxes: Counter[UUID] = Counter()
        self._views: Counter[UUID] = Counter()
        self._sections: Counter[UUID] = Counter()
        self._members: Counter[UUID] = Counter()
        self._known: set[UUID] = set()
        self._needed: set[UUID] = set()
        self._there: set[InBook] = set()
        self._used: set[InBook] = set()
        self._parents: dict[UUID, UUID] = {}
        self._blockers: dict[UUID, tuple[UUID, ...]] = {}

    def check(self, record: Record) -> None:
        """Raises Invalid for a record of a book that did not come before it."""
        match record:
            case Preferences():
                pass
            case Book():
                self._revisions[record.id] = record.revision
            case Action():
                self._check_action(record)
            case Recorded():
                self._check_recorded(record)
            case _:
                self._check_entity(record)
                self._there.add((record.book_id, record.id))
                self._used.update((record.book_id, id) for id in _needs(record))
                self._views[record.book_id] += isinstance(record, SavedView)
                if isinstance(record, Section):
                    self._sections[record.project_id] += 1
                self._members[record.book_id] += isinstance(record, Person) and bool(record.account_id)
                self._inboxes[record.book_id] += isinstance(record, Project) and record.is_inbox
                if isinstance(record, Todo) and record.parent_id:
                    self._parents[record.id] = record.parent_id
                if isinstance(record, Todo) and record.blocker_ids:
                    self._blockers[record.id] = record.blocker_ids

    def finish(self) -> None:
        """Raises Invalid when something is missing."""
        if not self._revisions or any(self._inboxes[book_id] != 1 for book_id in self._revisions):
            raise _unfit("A book with its Inbox is missing.")
        if any(count > ROOM for count in self._views.values()):
            raise _unfit(f"A book can have {ROOM} views at most.")
        if any(count > section.ROOM for count in self._sections.values()):
            raise _unfit(f"A project can have {section.ROOM} sections at most.")
        if any(count > 1 for count in self._members.values()):
            raise _unfit("Nobody signs in as one person of a book, and as another one too.")
        if self._needed - self._known or self._used - self._there:
            raise _unfit("Something that it refers to is missing.")
        if self._goes_in_a_circle():
            raise _unfit("A to-do is part of itself.")
        self._check_waits_for_others()

    def _goes_in_a_circle(self) -> bool:
        settled: set[UUID] = set()
        for start in self._parents:
            line: set[UUID] = set()
            above = start
            while above in self._parents and above not in settled:
                if above in line:
                    return True
                line.add(above)
                above = self._parents[above]
            settled.update(line)
        return False

    def _check_waits_for_others(self) -> None:
        try:
            TopologicalSorter(self._blockers).prepare()
        except CycleError:
            raise _unfit("A to-do waits for itself.") from None

    def _check_action(self, action: Action) -> None:
        if not 0 < action.revision <= self._revision(action.book_id):
            raise _unfit("An action is newer than its book.")
        self._known.add(action.id)

    def _check_recorded(self, recorded: Recorded) -> None:
        self._needed.add(recorded.action_id)
        for entity in recorded.change.sides:
            if entity.id != recorded.change.subject.id:
                raise _unfit("A change is about two things at once.")
            self._check_entity(entity)

    def _check_entity(self, entity: Entity) -> None:
        self._revision(entity.book_id)
        self._known.add(entity.id)
        self._needed.update(_needs(entity))

    def _revision(self, book_id: UUID) -> int:
        if book_id not in self._revisions:
            raise _unfit("Something in it belongs to another book.")
        return self._revisions[book_id]


def _needs(entity: Entity) -> tuple[UUID, ...]:
    return entity.needs if isinstance(entity, Todo | Section) else ()


def _unfit(sentence: str) -> Invalid:
    return Invalid({"file": f"This file does not hold together. {sentence}"})
