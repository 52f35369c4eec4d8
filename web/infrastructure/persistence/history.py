"""The journal as pages show it: one query a page, however long, and one where it names blockers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from web.application.counting import COUNT_LIMIT
from web.application.history import ActionLine, ChangeLine
from web.domain.describing import describe
from web.domain.journal import Change, Verb
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.domain.todo import Todo
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.snapshots import kind_of, make_change
from web.infrastructure.persistence.store import in_sets, marks

IS_THERE = "EXISTS (SELECT 1 FROM todos WHERE todos.id = changes.subject_id)"

# An action is shown by its last change: what it was about comes after what it needed (a new tag, a part).
SELECT = f"""
    SELECT actions.id, actions.revision, actions.at, actions.verb, shown.verb, actions.undone_by,
        accounts.name,
        (SELECT count(*) FROM (SELECT 1 FROM changes WHERE action_id = shown.id AND kind = 'todo'
            LIMIT {COUNT_LIMIT}) AS touched),
        changes.kind, changes.before, changes.after, {IS_THERE}
    FROM actions
    JOIN accounts ON accounts.id = actions.account_id
    JOIN actions AS shown ON shown.id = coalesce(actions.target_id, actions.id)
    JOIN changes ON changes.id = (SELECT max(id) FROM changes WHERE action_id = shown.id {{about}})
    WHERE actions.book_id = ? AND actions.revision < ? {{only}}
    ORDER BY actions.revision DESC LIMIT ?
"""  # noqa: S608
OF_BOOK = SELECT.format(about="", only="")
OF_TODO = SELECT.format(
    about="AND subject_id = ?", only="AND actions.id IN (SELECT action_id FROM changes WHERE subject_id = ?)"
)
ONE = SELECT.format(about="", only="AND actions.id = ?")
CHANGES = f"""
    SELECT changes.kind, changes.before, changes.after, {IS_THERE}, actions.at
    FROM changes JOIN actions ON actions.id = action_id
    WHERE actions.book_id = ? AND action_id = ? ORDER BY changes.id LIMIT ?
"""  # noqa: S608
FUTURE = 2**62


class Line(NamedTuple):
    """An action, and the change it is shown by."""

    id: UUID
    revision: int
    at: dt.datetime
    verb: str
    shown_verb: str
    undone_by: int | None
    by: str
    touched: int
    change: Change
    is_there: bool


class Changed(NamedTuple):
    change: Change
    is_there: bool
    at: dt.datetime


class History:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def of_book(self, member: Membership, before: int | None, limit: int) -> list[ActionLine]:
        """Newest first, those below the revision `before`."""
        return await self._lines(OF_BOOK, member, member.book_id, before or FUTURE, limit)

    async def of_todo(
        self, member: Membership, todo_id: UUID, before: int | None, limit: int
    ) -> list[ActionLine]:
        return await self._lines(OF_TODO, member, todo_id, member.book_id, before or FUTURE, todo_id, limit)

    async def of_action(self, member: Membership, action_id: UUID) -> ActionLine | None:
        lines = await self._lines(ONE, member, member.book_id, FUTURE, action_id, 1)
        return lines[0] if lines else None

    async def changes_of(self, member: Membership, action_id: UUID, limit: int) -> list[ChangeLine]:
        changed = await self._engine.rows(CHANGES, (member.book_id, action_id, limit), _changed)
        names = await self._names(member, [each.change for each in changed])
        return [_told_change(each, names) for each in changed]

    async def _lines(self, sql: str, member: Membership, *args: object) -> list[ActionLine]:
        lines = await self._engine.rows(sql, args, _line)
        names = await self._names(member, [line.change for line in lines])
        return [_told(line, names) for line in lines]

    async def _names(self, member: Membership, changes: Iterable[Change]) -> Mapping[UUID, str]:
        """Of people, and what those say now that a to-do began to wait for, or waits for no more."""
        ids = sorted({id for change in changes for id in _come_and_gone(change)})
        found: list[tuple[UUID, str]] = []
        for some in in_sets(ids):
            its = f"book_id = ? AND id IN ({marks(some)})"
            sql = (
                f"SELECT id, content FROM todos WHERE {its} UNION ALL SELECT id, name FROM people WHERE {its}"  # noqa: S608
            )
            found += await self._engine.rows(sql, (member.book_id, *some) * 2, lambda id, name: (id, name))
        return dict(found)


def _line(*columns: Any) -> Line:
    *action, kind, before, after, is_there = columns
    return Line(*(*action, make_change(kind, before, after), bool(is_there)))


def _changed(kind: str, before: str | None, after: str | None, is_there: bool, at: dt.datetime) -> Changed:
    return Changed(make_change(kind, before, after), bool(is_there), at)


def _told(line: Line, names: Mapping[UUID, str]) -> ActionLine:
    subject = line.change.subject
    return ActionLine(
        id=line.id,
        revision=line.revision,
        at=line.at,
        verb=Verb(line.verb),
        target=Verb(line.shown_verb) if line.shown_verb != line.verb else None,
        subject=_name(subject),
        todo_id=subject.id if line.is_there else None,
        count=line.touched,
        by=line.by,
        is_undone=line.undone_by is not None,
        details=describe(line.change, line.at.date(), names),
    )


def _told_change(changed: Changed, names: Mapping[UUID, str]) -> ChangeLine:
    change, subject = changed.change, changed.change.subject
    did = "added" if change.before is None else "removed" if change.after is None else "changed"
    return ChangeLine(
        did=did if isinstance(subject, Todo) else f"{did} {kind_of(subject)}",
        subject=_name(subject),
        todo_id=subject.id if changed.is_there else None,
        details=describe(change, changed.at.date(), names),
    )


def _come_and_gone(change: Change) -> set[UUID]:
    """The people and the blockers of a to-do that was there before and is there still."""
    before, after = (
        {*side.person_ids, *side.blocker_ids} if isinstance(side, Todo) else set()
        for side in (change.before, change.after)
    )
    return before ^ after if change.before and change.after else set()


def _name(subject: Entity) -> str:
    return subject.content if isinstance(subject, Todo) else subject.name
