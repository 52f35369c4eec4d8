"""Writing a change of the past into the book as it stands now."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from web.application.ports import Work
from web.application.standing import Label, Standing
from web.domain.errors import Conflict
from web.domain.journal import Change, apply, name_of
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.sidebar import FULL, ROOM, hindrances
from web.domain.tag import Tag
from web.domain.todo import Todo

BLOCKER = "blocker"
"""May come after what waits for it: the two are tied when all is written."""


class Rewriting:
    """The changes of one action, one after the other. Raises Conflict for what stands in the way."""

    def __init__(self, work: Work, standing: Standing) -> None:
        self._work = work
        self._standing = standing
        self._there = dict.fromkeys(standing.entities, True)

    def write(self, change: Change) -> Change:
        current = self._standing.entities.get(change.subject.id)
        wanted = apply(change, current)
        match wanted:
            case None:
                self._check_may_go(change.subject)
            case Todo():
                self._check_has_all(wanted, current)
            case Section():
                self._check_has_project(wanted)
                self._check_name_is_free(wanted)
            case Project() | Tag() | Person():
                self._check_name_is_free(wanted)
            case SavedView():
                self._check_fits(wanted)
        written = Change(before=current, after=wanted)
        self._work.write(written)
        self._there[change.subject.id] = wanted is not None
        return written

    def _check_may_go(self, entity: Entity) -> None:
        users = self._standing.users.get(entity.id, ())
        staying = [user for user in users if _needs(self._work.latest(user), entity.id)]
        if staying:
            its = name_of(staying[0])
            word = "waits for it" if _waits(staying[0], entity.id) else "was put there"
            raise Conflict(f"{its[0].upper()}{its[1:]} {word} since, so this cannot be taken back yet.")

    def _check_has_all(self, todo: Todo, current: Entity | None) -> None:
        """What it would have again must be there, and in this book."""
        for word, id in _used(todo):
            is_there = self._there.get(id) or (word == BLOCKER and id in self._standing.coming)
            if not (is_there or _needs(current, id)):
                sentence = f"The {word} of {name_of(todo)} is no longer there, so this cannot be taken back."
                raise Conflict(f"{sentence} Bring that back first.")

    def _check_has_project(self, section: Section) -> None:
        if not self._there.get(section.project_id):
            raise Conflict(f"The project of {name_of(section)} is no longer there. Bring that back first.")

    def _check_name_is_free(self, wanted: Label) -> None:
        if namesake := self._standing.namesake(wanted):
            sentence = f"There is {name_of(namesake)} by now, so this cannot be taken back."
            raise Conflict(f"{sentence} Rename that one first.")

    def _check_fits(self, view: SavedView) -> None:
        others = [other for other in self._standing.views if other.id != view.id]
        wrong = [FULL] if len(others) >= ROOM else [*hindrances(view, others).values()]
        if wrong:
            raise Conflict(f"This cannot be taken back as things stand. {' '.join(wrong)}")


def _used(todo: Todo) -> Iterator[tuple[str, UUID]]:
    yield "project", todo.project_id
    if todo.section_id:
        yield "section", todo.section_id
    if todo.parent_id:
        yield "parent", todo.parent_id
    yield from (("tag", tag_id) for tag_id in todo.tag_ids)
    yield from (("person", person_id) for person_id in todo.person_ids)
    yield from ((BLOCKER, blocker_id) for blocker_id in todo.blocker_ids)


def _waits(todo: Entity, id: UUID) -> bool:
    return isinstance(todo, Todo) and id in todo.blocker_ids


def _needs(todo: Entity | None, id: UUID) -> bool:
    return isinstance(todo, Todo | Section) and id in todo.needs
