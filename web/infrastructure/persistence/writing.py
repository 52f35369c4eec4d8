"""The statements that one action comes to. Rows follow from changes, so the two can never disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from web.domain.journal import Action, Change
from web.domain.merging import Entity
from web.infrastructure.persistence import blocker_rows, ring_rows
from web.infrastructure.persistence.journal_store import FIELDS
from web.infrastructure.persistence.linking import LINKS, Statement
from web.infrastructure.persistence.record import Record
from web.infrastructure.persistence.records import record_of, values_of
from web.infrastructure.persistence.snapshots import kind_of, snapshot

RUN = 500
INSERT_ACTION = f"INSERT INTO actions ({', '.join(FIELDS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
INSERT_CHANGE = "INSERT INTO changes (action_id, kind, subject_id, before, after) VALUES (?, ?, ?, ?, ?)"


def statements_for(
    action: Action, changes: Sequence[Change], marks: Iterable[Statement]
) -> Iterator[Statement]:
    yield Statement(INSERT_ACTION, [getattr(action, field) for field in FIELDS])
    for run in _runs(changes):
        kept = [_stamped(change, action.revision) for change in run]
        yield from (_row(change, action.revision) for change in kept)
        for link in LINKS:
            yield from (statement for change in kept for statement in link.removed(change))
            yield from (statement for change in kept for statement in link.added(change))
        yield from (_record(change, action) for change in kept)
    yield from (Statement(*its) for its in blocker_rows.written(changes))
    yield from (Statement(*its) for its in ring_rows.written(changes))
    yield from marks


def _runs(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Neighbours of one kind, so that a database is told the same thing many times in a row. None has two
    changes of one entity, which must stay in their order."""
    run: list[Change] = []
    subjects: set[UUID] = set()
    for change in changes:
        id = change.subject.id
        if run and (_shape(change) != _shape(run[0]) or id in subjects or len(run) == RUN):
            yield run
            run, subjects = [], set()
        run.append(change)
        subjects.add(id)
    if run:
        yield run


def _shape(change: Change) -> tuple[object, ...]:
    return type(change.subject), change.before is None, change.after is None


def _stamped(change: Change, revision: int) -> Change:
    after: Entity | None = change.after and replace(change.after, revision=revision)
    return Change(change.before, after)


def _row(change: Change, revision: int) -> Statement:
    record = record_of(change.subject)
    if change.after is None:
        return Statement(record.delete, (change.subject.id,))
    values = values_of(change.after, revision)
    if change.before is None:
        return Statement(record.insert, values)
    return _updated(record, change.subject.id, values_of(change.before, change.before.revision), values)


def _updated(record: Record, id: UUID, before: Sequence[object], after: Sequence[object]) -> Statement:
    """Only what changes, its revision at least: a database looks into each index of what is written."""
    pairs = zip(record.columns, before, after, strict=True)
    written = {column: value for column, was, value in pairs if value != was}
    return Statement(record.update(written), (*written.values(), id))


def _record(change: Change, action: Action) -> Statement:
    sides = snapshot(change.before), snapshot(change.after)
    return Statement(INSERT_CHANGE, (action.id, kind_of(change.subject), change.subject.id, *sides))
