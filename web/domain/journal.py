"""The append-only book of changes, and how one is taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from web.domain.errors import Conflict
from web.domain.merging import Entity, changed_fields, merge
from web.domain.person import Person
from web.domain.project import Project
from web.domain.quoting import quoted
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo


class Verb(StrEnum):
    """What a person did; the value stands in the journal, `past` on the history page."""

    ADD = "add"
    COMPLETE = "complete"
    REOPEN = "reopen"
    EDIT = "edit"
    DELETE = "delete"
    RESTORE = "restore"
    MODIFY = "modify"
    MOVE = "move"
    DUPLICATE = "duplicate"
    SCHEDULE = "schedule"
    REPEAT = "repeat"
    SKIP = "skip"
    FINISH = "finish"
    PRIORITIZE = "prioritize"
    TAG = "tag"
    BLOCK = "block"
    UNBLOCK = "unblock"
    CREATE_PROJECT = "create project"
    RENAME_PROJECT = "rename project"
    ARCHIVE_PROJECT = "archive project"
    UNARCHIVE_PROJECT = "unarchive project"
    DELETE_PROJECT = "delete project"
    CREATE_SECTION = "create section"
    RENAME_SECTION = "rename section"
    REORDER_SECTION = "reorder section"
    DELETE_SECTION = "delete section"
    RENAME_TAG = "rename tag"
    MERGE_TAG = "merge tag"
    DELETE_TAG = "delete tag"
    ADD_PERSON = "add person"
    RENAME_PERSON = "rename person"
    MERGE_PERSON = "merge person"
    DELETE_PERSON = "delete person"
    SAVE_VIEW = "save view"
    EDIT_VIEW = "edit view"
    MOVE_VIEW = "move view"
    DELETE_VIEW = "delete view"
    IMPORT = "import"
    UNDO = "undo"
    REDO = "redo"

    @property
    def past(self) -> str:
        """`completed`, `renamed project`: the past tense of its first word."""
        first, *rest = self.value.split()
        return " ".join((PAST_TENSE.get(first, f"{first.removesuffix('e')}ed"), *rest))


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after; no `before` means it was added, no `after` that it was removed."""

    before: Entity | None
    after: Entity | None

    @property
    def subject(self) -> Entity:
        subject = self.after or self.before
        if subject is None:
            raise ValueError("a change is about something")
        return subject

    @property
    def sides(self) -> tuple[Entity, ...]:
        """Those of the two that there are."""
        return tuple(side for side in (self.before, self.after) if side is not None)

    @property
    def inverse(self) -> Change:
        return Change(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a person did. `undone_by` is the revision of the action that took it back, if one did."""

    id: UUID
    book_id: UUID
    account_id: UUID
    revision: int
    verb: Verb
    at: dt.datetime
    target_id: UUID | None = None
    undone_by: int | None = None

    @property
    def is_undone(self) -> bool:
        return self.undone_by is not None


def apply(change: Change, current: Entity | None) -> Entity | None:
    """The entity as `change` wants it, on top of what stands now. Raises Conflict for newer work."""
    before, after = change.before, change.after
    if before is None:
        return _added(after, current)
    if current is None:
        raise Conflict(f"{name_of(before)} is no longer there, so this cannot be taken back.")
    if after is None:
        _refuse_if_changed(before, current)
        return None
    outcome = merge(before, after, current)  # type: ignore[type-var]  # the three are of one kind
    if outcome.collisions:
        raise Conflict(_what_stands_in_the_way(current, outcome.collisions))
    return outcome.merged


def _added(wanted: Entity | None, current: Entity | None) -> Entity | None:
    if current is not None:
        raise Conflict(f"{name_of(current)} is there already.")
    return wanted


def _refuse_if_changed(before: Entity, current: Entity) -> None:
    changed = changed_fields(before, current)  # type: ignore[type-var]  # the two are of one kind
    if changed:
        raise Conflict(_what_stands_in_the_way(current, changed))


def _what_stands_in_the_way(current: Entity, names: tuple[str, ...]) -> str:
    words = " and ".join(FIELD_WORDS.get(name, name) for name in names)
    return f"The {words} of {name_of(current)} changed since. Undo that first, or edit it by hand."


def name_of(entity: Entity) -> str:
    match entity:
        case Todo():
            return quoted(entity.content)
        case Project():
            return f"the project “{entity.name}”"
        case Section():
            return f"the section “{entity.name}”"
        case Tag():
            return f"the tag “{entity.name}”"
        case Person():
            return f"“{entity.name}”"
        case SavedView():
            return f"the view “{entity.name}”"


FIELD_WORDS = {
    "recurrence": "repeating",
    "duration_minutes": "duration",
    "tag_ids": "tags",
    "blocker_ids": "blockers",
    "person_ids": "people",
    "project_id": "project",
    "section_id": "section",
    "parent_id": "parent",
    "completed_at": "completion",
    "deleted_at": "place in Trash",
    "archived_at": "archiving",
    "is_inbox": "Inbox mark",
    "position": "place",
}

PAST_TENSE = {
    "modify": "changed",
    "repeat": "rescheduled",
    "skip": "skipped",
    "tag": "tagged",
    "undo": "undid",
    "redo": "redid",
}
