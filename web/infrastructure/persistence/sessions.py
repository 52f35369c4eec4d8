"""Sessions as rows. Only a token's hash is ever here."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID

import msgspec

from web.application.reading import SavedViewLink
from web.application.sessions import Session, Visitor
from web.domain.account import Account
from web.domain.membership import Membership, Role
from web.infrastructure.persistence.accounts import AccountStore
from web.infrastructure.persistence.engine import Engine

# Every account is in one book as yet, its own. In this order SQLite needs no sorting, a fifth of the time.
VISITOR = """
    SELECT sessions.id, sessions.seen_at, memberships.book_id, memberships.role, books.revision,
        accounts.id, accounts.revision, {views}
    FROM sessions
    JOIN accounts ON accounts.id = sessions.account_id
    JOIN memberships ON memberships.account_id = accounts.id
    JOIN books ON books.id = memberships.book_id
    WHERE sessions.token_hash = ? ORDER BY memberships.book_id LIMIT 1
"""
VIEWS = "(SELECT {whole}({row}(position, id, name, query, key)) FROM saved_views WHERE book_id = books.id)"
VISITORS = {
    "sqlite": VISITOR.format(views=VIEWS.format(whole="json_group_array", row="json_array")),
    "postgres": VISITOR.format(views=VIEWS.format(whole="json_agg", row="json_build_array")),
}
COLUMNS = ("id", "account_id", "device", "created_at", "seen_at")
SELECT = f"SELECT {', '.join(COLUMNS)} FROM sessions"  # noqa: S608
INSERT = f"INSERT INTO sessions ({', '.join(COLUMNS)}, token_hash) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
ROLES = {role.value: role for role in Role}
ACCOUNTS_KEPT = 1000
NOBODY = UUID(int=0)
_views = msgspec.json.Decoder(list[tuple[int, UUID, str, str, str | None]])


class Found(NamedTuple):
    session_id: UUID
    seen_at: dt.datetime
    book_id: UUID
    role: str
    book_revision: int
    account_id: UUID
    account_revision: int
    views: str | None


class SessionStore:
    """Keeps the accounts it has met, by revision: a visitor then costs one look-up, and half the time."""

    def __init__(self, engine: Engine, accounts: AccountStore) -> None:
        self._engine = engine
        self._accounts = accounts
        self._met: dict[UUID, tuple[int, Account]] = {}

    async def visitor(self, token_hash: str) -> Visitor | None:
        found = await self._engine.peek(VISITORS[self._engine.engine_type], (token_hash,), Found)
        if found is None:
            return None
        revision, account = self._met.get(found.account_id) or (None, None)
        if account is None or revision != found.account_revision:
            account = await self._meet(found)
        member = Membership(found.account_id, found.book_id, ROLES[found.role])
        return Visitor(
            account,
            found.account_revision,
            member,
            found.book_revision,
            found.session_id,
            found.seen_at,
            read_views(found.views) if found.views else (),
        )

    async def add(self, session: Session, token_hash: str) -> None:
        values = [getattr(session, column) for column in COLUMNS]
        await self._engine.execute(INSERT, (*values, token_hash))

    async def of(self, account_id: UUID) -> list[Session]:
        sql = f"{SELECT} WHERE account_id = ? ORDER BY seen_at DESC, id"
        return await self._engine.rows(sql, (account_id,), _make_session)

    async def saw(self, session_id: UUID, at: dt.datetime) -> None:
        await self._engine.execute("UPDATE sessions SET seen_at = ? WHERE id = ?", (at, session_id))

    async def remove(self, account_id: UUID, session_id: UUID) -> bool:
        sql = "DELETE FROM sessions WHERE account_id = ? AND id = ?"
        return await self._engine.execute(sql, (account_id, session_id)) == 1

    async def remove_all(self, account_id: UUID, but: UUID | None = None) -> int:
        sql = "DELETE FROM sessions WHERE account_id = ? AND id <> ?"
        return await self._engine.execute(sql, (account_id, but or NOBODY))

    async def remove_unused(self, since: dt.datetime) -> None:
        await self._engine.execute("DELETE FROM sessions WHERE seen_at < ?", (since,))

    async def _meet(self, found: Found) -> Account:
        account = await self._accounts.get(found.account_id)
        if len(self._met) >= ACCOUNTS_KEPT:
            self._met.clear()
        self._met[account.id] = (found.account_revision, account)
        return account


@lru_cache(maxsize=ACCOUNTS_KEPT)
def read_views(text: str) -> tuple[SavedViewLink, ...]:
    """By their places; kept, since most visits find the same."""
    placed = sorted(_views.decode(text), key=itemgetter(0, 1))
    return tuple(SavedViewLink(id, name, query, key) for _, id, name, query, key in placed)


def _make_session(
    id: UUID, account_id: UUID, device: str, created_at: dt.datetime, seen_at: dt.datetime
) -> Session:
    return Session(id=id, account_id=account_id, device=device, created_at=created_at, seen_at=seen_at)
