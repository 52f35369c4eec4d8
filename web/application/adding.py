"""Putting new to-dos into a book, each behind the one before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b
from uuid import UUID

from web.application.families import check_takes_parts
from web.application.labels import Labels
from web.application.places import Places
from web.application.ports import Ids, Work
from web.application.positions import Positions
from web.application.recipients import Recipients
from web.application.saving import Newness
from web.domain.entry import Door, Draft, Meaning
from web.domain.place import Place
from web.domain.recurrence.recurrence import Recurrence
from web.domain.reminder import Reminder
from web.domain.repeating import first
from web.domain.roster import NOBODY
from web.domain.todo import Todo
from web.domain.when import When

ADDING = Door(
    frozenset(
        {
            Meaning.PROJECT,
            Meaning.SECTION,
            Meaning.TAG,
            Meaning.PERSON,
            Meaning.PRIORITY,
            Meaning.START,
            Meaning.DUE,
            Meaning.RECURRENCE,
            Meaning.DEADLINE,
            Meaning.DURATION,
            Meaning.REMINDER,
            Meaning.NOTES,
        }
    ),
    people=NOBODY,
)
"""What a new to-do can hold of a line, where nobody is known."""
RANDOM = 62
"""Bits at the end of a UUIDv7 (RFC 9562, section 5.7)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTodo:
    """What is known of a to-do before it is kept. Names are as typed; the place is a project or a section."""

    id: UUID
    content: str
    notes: str = ""
    project: str | None = None
    section: str | None = None
    place_id: UUID | None = None
    parent_id: UUID | None = None
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    priority: int | None = None
    start: When | None = None
    due: When | None = None
    deadline: When | None = None
    duration_minutes: int | None = None
    reminders: tuple[Reminder, ...] = ()
    recurrence: Recurrence | None = None
    """Without a due date it is due at its first."""
    is_completed: bool = False
    is_for_someday: bool = False
    """Said to have no due date, whatever list it is typed in."""


def new_todo(id: UUID, draft: Draft) -> NewTodo:
    return NewTodo(
        id=id,
        content=draft.content,
        notes=draft.notes,
        project=draft.project,
        section=draft.section,
        tags=draft.tags,
        people=draft.people,
        priority=draft.priority,
        start=draft.start,
        due=draft.due,
        deadline=draft.deadline,
        duration_minutes=draft.duration,
        reminders=draft.reminders,
        recurrence=draft.recurrence,
        is_for_someday=Meaning.DUE in draft.cleared,
    )


class Adding:
    """Adds to-dos within one work, each behind the one before it."""

    def __init__(self, work: Work, ids: Ids) -> None:
        self._work = work
        self._labels = Labels(work, ids)
        self._places = Places(work, ids, self._labels)
        self._recipients = Recipients(work, ids)
        self._positions = Positions(work)
        self._added: dict[UUID, Todo] = {}
        self._renamed: dict[UUID, UUID] = {}

    async def add(self, new: NewTodo) -> tuple[Todo, bool]:
        """What is there already is not added twice."""
        new, kept = await self._told_apart(new)
        if kept:
            return kept, False
        parent = await self._parent(new.parent_id)
        said = (new.project, new.section, new.place_id)
        place = parent.place if parent else await self._places.said(*said)
        todo = await self._made(replace(new, parent_id=parent.id if parent else None), place)
        if new.is_completed:
            todo = todo.complete(self._work.at)
        self._work.add(todo)
        self._added[todo.id] = todo
        return todo, True

    def newness(self, todo: Todo) -> Newness:
        return Newness(self._labels.has_made(todo.project_id), self._places.has_made(todo.section_id))

    async def _told_apart(self, new: NewTodo) -> tuple[NewTodo, Todo | None]:
        """A form that is open in a second window, or that Back has shown again, gave its id away.

        Another line that is typed there is another to-do, and so is the same line once the first is in Trash.
        """
        first_id, kept = new.id, await self._work.todos.find(new.id)
        while kept and (kept.is_deleted or kept.content != new.content):
            new = replace(new, id=_another_id(new))
            self._renamed[first_id] = new.id
            kept = await self._work.todos.find(new.id)
        return new, kept

    async def _parent(self, id: UUID | None) -> Todo | None:
        if id is None:
            return None
        id = self._renamed.get(id, id)
        parent = self._added.get(id) or await self._work.todos.get(id)
        check_takes_parts(parent)
        return parent

    async def _made(self, new: NewTodo, place: Place) -> Todo:
        blank = await self._blank(new, place)
        return blank.edit(
            self._work.at,
            content=new.content,
            notes=new.notes,
            tag_ids=await self._labels.tags(new.tags),
            person_ids=await self._recipients.named(new.people),
            priority=new.priority or blank.priority,
            start=new.start,
            due=new.due or (first(new.recurrence) if new.recurrence else None),
            deadline=new.deadline,
            duration_minutes=new.duration_minutes,
            reminders=new.reminders,
            recurrence=new.recurrence,
        )

    async def _blank(self, new: NewTodo, place: Place) -> Todo:
        return Todo(
            id=new.id,
            book_id=self._work.member.book_id,
            project_id=place.project_id,
            section_id=place.section_id,
            parent_id=new.parent_id,
            position=await self._positions.next(place.project_id),
            content="",
            created_at=self._work.at,
            changed_at=self._work.at,
        )


def _another_id(new: NewTodo) -> UUID:
    """The id that follows from the first one and the words: a UUIDv7 of the same instant."""
    digest = blake2b(new.content.encode(), key=new.id.bytes, digest_size=8).digest()
    return UUID(int=new.id.int >> RANDOM << RANDOM | int.from_bytes(digest, "big") >> 64 - RANDOM)
