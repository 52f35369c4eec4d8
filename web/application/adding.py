"""Putting new to-dos into a book, each behind the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from web.application.families import check_takes_parts
from web.application.labels import Labels
from web.application.ports import Ids, Work
from web.application.positions import Positions
from web.domain.entry import Door, Draft, Meaning
from web.domain.errors import Conflict
from web.domain.todo import Todo
from web.domain.when import When

ADDING = Door(
    frozenset(
        {
            Meaning.PROJECT,
            Meaning.TAG,
            Meaning.PRIORITY,
            Meaning.START,
            Meaning.DUE,
            Meaning.DEADLINE,
            Meaning.NOTES,
        }
    )
)
"""What a new to-do can hold of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTodo:
    """What is known of a to-do before it is kept. Names of projects and tags are as typed."""

    id: UUID
    content: str
    notes: str = ""
    project: str | None = None
    project_id: UUID | None = None
    parent_id: UUID | None = None
    tags: tuple[str, ...] = ()
    priority: int | None = None
    start: When | None = None
    due: When | None = None
    deadline: When | None = None
    is_completed: bool = False
    is_for_someday: bool = False
    """Said to have no due date, whatever list it is typed in."""


def new_todo(id: UUID, draft: Draft) -> NewTodo:
    return NewTodo(
        id=id,
        content=draft.content,
        notes=draft.notes,
        project=draft.project,
        tags=draft.tags,
        priority=draft.priority,
        start=draft.start,
        due=draft.due,
        deadline=draft.deadline,
        is_for_someday=Meaning.DUE in draft.cleared,
    )


class Adding:
    """Adds to-dos within one work, each behind the one before it."""

    def __init__(self, work: Work, ids: Ids) -> None:
        self._work = work
        self._labels = Labels(work, ids)
        self._positions = Positions(work)
        self._added: dict[UUID, Todo] = {}

    async def add(self, new: NewTodo) -> tuple[Todo, bool]:
        if kept := await self._work.todos.find(new.id):
            _check_is_twin(kept, new)
            return kept, False
        parent = await self._parent(new.parent_id)
        project_id = parent.project_id if parent else await self._labels.project(new.project, new.project_id)
        todo = await self._made(new, project_id)
        if new.is_completed:
            todo = todo.complete(self._work.at)
        self._work.add(todo)
        self._added[todo.id] = todo
        return todo, True

    def has_made_project_of(self, todo: Todo) -> bool:
        return self._labels.has_made(todo.project_id)

    async def _parent(self, id: UUID | None) -> Todo | None:
        if id is None:
            return None
        parent = self._added.get(id) or await self._work.todos.get(id)
        check_takes_parts(parent)
        return parent

    async def _made(self, new: NewTodo, project_id: UUID) -> Todo:
        at = self._work.at
        blank = Todo(
            id=new.id,
            book_id=self._work.member.book_id,
            project_id=project_id,
            parent_id=new.parent_id,
            position=await self._positions.next(project_id),
            content="",
            created_at=at,
            changed_at=at,
        )
        return blank.edit(
            at,
            content=new.content,
            notes=new.notes,
            tag_ids=await self._labels.tags(new.tags),
            priority=new.priority or blank.priority,
            start=new.start,
            due=new.due,
            deadline=new.deadline,
        )


def _check_is_twin(kept: Todo, new: NewTodo) -> None:
    """Back, in a browser without scripts, shows the form that was sent; what is typed there now is new."""
    if kept.content != new.content:
        raise Conflict(
            f"“{kept.content}” was added by this form already. Add this line once more to keep it."
        )
