"""The journal of one membership's book, read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from web.domain.errors import NotFound
from web.domain.journal import Action, Change, Verb
from web.domain.merging import Entity
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.snapshots import make_change, read_snapshot

FIELDS = ("id", "book_id", "account_id", "revision", "verb", "at", "target_id", "undone_by")
OWN = "verb NOT IN ('undo', 'redo')"
SELECT = f"SELECT {', '.join(FIELDS)} FROM actions WHERE book_id = ? AND"  # noqa: S608


def make_action(*columns: Any) -> Action:
    fields = dict(zip(FIELDS, columns, strict=True))
    return Action(**fields | {"verb": Verb(fields["verb"])})


class JournalStore:
    def __init__(self, engine: Engine, book_id: UUID) -> None:
        self._engine = engine
        self._book_id = book_id

    async def get(self, action_id: UUID) -> Action:
        action = await self._first("id = ?", action_id)
        if action is None:
            raise NotFound("There is no such action.")
        return action

    async def last_done(self, account_id: UUID) -> Action | None:
        return await self._first(
            f"account_id = ? AND undone_by IS NULL AND {OWN} ORDER BY revision DESC LIMIT 1", account_id
        )

    async def last_undone(self, account_id: UUID) -> Action | None:
        newest = await self._first(f"account_id = ? AND {OWN} ORDER BY revision DESC LIMIT 1", account_id)
        undone = await self._first(
            "account_id = ? AND undone_by IS NOT NULL ORDER BY undone_by DESC LIMIT 1", account_id
        )
        if newest is None or undone is None or (undone.undone_by or 0) < newest.revision:
            return None
        return undone

    async def changes(self, action_id: UUID) -> list[Change]:
        sql = "SELECT kind, before, after FROM changes WHERE action_id = ? ORDER BY id"
        return await self._engine.rows(sql, (action_id,), make_change)

    async def snapshot(self, subject_id: UUID, revision: int) -> Entity | None:
        rows = await self._engine.rows(
            "SELECT kind, after FROM changes JOIN actions ON actions.id = action_id"
            " WHERE subject_id = ? AND book_id = ? AND revision <= ?"
            " ORDER BY revision DESC, changes.id DESC LIMIT 1",
            (subject_id, self._book_id, revision),
            read_snapshot,
        )
        return rows[0] if rows else None

    async def _first(self, condition: str, *args: object) -> Action | None:
        rows = await self._engine.rows(f"{SELECT} {condition}", (self._book_id, *args), make_action)
        return rows[0] if rows else None
