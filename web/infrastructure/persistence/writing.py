"""The statements that one action comes to. Rows follow from changes, so the two can never disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from web.domain.journal import Action, Change
from web.domain.merging import Entity
from web.domain.todo import Todo
from web.infrastructure.persistence.journal_store import FIELDS
from web.infrastructure.persistence.records import record_of, values_of
from web.infrastructure.persistence.snapshots import kind_of, snapshot


class Statement(NamedTuple):
    sql: str
    args: Sequence[object]


INSERT_ACTION = f"INSERT INTO actions ({', '.join(FIELDS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
INSERT_CHANGE = "INSERT INTO changes (action_id, kind, subject_id, before, after) VALUES (?, ?, ?, ?, ?)"
INSERT_TAG = "INSERT INTO todo_tags (todo_id, tag_id) VALUES (?, ?)"
DELETE_TAG = "DELETE FROM todo_tags WHERE todo_id = ? AND tag_id = ?"


def statements_for(
    action: Action, changes: Sequence[Change], marks: Iterable[Statement]
) -> Iterator[Statement]:
    yield Statement(INSERT_ACTION, [getattr(action, field) for field in FIELDS])
    for change in changes:
        kept = _stamped(change, action.revision)
        yield from _rows(kept, action.revision)
        subject = kept.subject
        yield Statement(
            INSERT_CHANGE,
            (action.id, kind_of(subject), subject.id, snapshot(kept.before), snapshot(kept.after)),
        )
    yield from marks


def _stamped(change: Change, revision: int) -> Change:
    after: Entity | None = change.after and replace(change.after, revision=revision)
    return Change(change.before, after)


def _rows(change: Change, revision: int) -> Iterator[Statement]:
    record = record_of(change.subject)
    if change.after is None:
        yield Statement(record.delete, (change.subject.id,))
        return
    id, *values = values_of(change.after, revision)
    if change.before is None:
        yield Statement(record.insert, (id, *values))
    else:
        yield Statement(record.update, (*values, id))
    yield from _tags(change)


def _tags(change: Change) -> Iterator[Statement]:
    before = set(change.before.tag_ids) if isinstance(change.before, Todo) else set()
    after = set(change.after.tag_ids) if isinstance(change.after, Todo) else set()
    subject = change.subject
    yield from (Statement(DELETE_TAG, (subject.id, tag_id)) for tag_id in sorted(before - after))
    yield from (Statement(INSERT_TAG, (subject.id, tag_id)) for tag_id in sorted(after - before))
