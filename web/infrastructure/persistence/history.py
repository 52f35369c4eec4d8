"""The journal as pages show it: one query a page, however long the history."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from web.application.counting import COUNT_LIMIT
from web.application.history import ActionLine, ChangeLine
from web.domain.describing import describe
from web.domain.journal import Verb
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.domain.todo import Todo
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.snapshots import make_change

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


class History:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def of_book(self, member: Membership, before: int | None, limit: int) -> list[ActionLine]:
        """Newest first, those below the revision `before`."""
        args = (member.book_id, before or FUTURE, limit)
        return await self._engine.rows(OF_BOOK, args, _line)

    async def of_todo(
        self, member: Membership, todo_id: UUID, before: int | None, limit: int
    ) -> list[ActionLine]:
        args = (todo_id, member.book_id, before or FUTURE, todo_id, limit)
        return await self._engine.rows(OF_TODO, args, _line)

    async def of_action(self, member: Membership, action_id: UUID) -> ActionLine | None:
        rows = await self._engine.rows(ONE, (member.book_id, FUTURE, action_id, 1), _line)
        return rows[0] if rows else None

    async def changes_of(self, member: Membership, action_id: UUID, limit: int) -> list[ChangeLine]:
        return await self._engine.rows(CHANGES, (member.book_id, action_id, limit), _change)


def _line(
    id: UUID,
    revision: int,
    at: dt.datetime,
    verb: str,
    shown_verb: str,
    undone_by: int | None,
    by: str,
    count: int,
    kind: str,
    before: str | None,
    after: str | None,
    is_there: bool,
) -> ActionLine:
    change = make_change(kind, before, after)
    return ActionLine(
        id=id,
        revision=revision,
        at=at,
        verb=Verb(verb),
        target=Verb(shown_verb) if shown_verb != verb else None,
        subject=_name(change.subject),
        todo_id=change.subject.id if is_there else None,
        count=count,
        by=by,
        is_undone=undone_by is not None,
        details=describe(change, at.date()),
    )


def _change(kind: str, before: str | None, after: str | None, is_there: bool, at: dt.datetime) -> ChangeLine:
    change = make_change(kind, before, after)
    did = "added" if before is None else "removed" if after is None else "changed"
    return ChangeLine(
        did=did if kind == "todo" else f"{did} {kind}",
        subject=_name(change.subject),
        todo_id=change.subject.id if is_there else None,
        details=describe(change, at.date()),
    )


def _name(subject: Entity) -> str:
    return subject.content if isinstance(subject, Todo) else subject.name
