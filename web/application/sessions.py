"""Who is signed in, and on which devices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from web.application.ports import Clock, Ids
from web.application.reading import SavedViewLink
from web.application.tokens import hash_token, new_token
from web.domain.account import Account
from web.domain.errors import NotFound, Unavailable
from web.domain.membership import Membership

LASTS_UNUSED = dt.timedelta(days=90)
SEEN_EVERY = dt.timedelta(minutes=10)


class Visitor(NamedTuple):
    """A person at one device, in the book they are looking at. The revisions count its and their changes.

    Its saved views come along, in their order, since every page names them and some page shows each of them.
    """

    account: Account
    account_revision: int
    member: Membership
    book_revision: int
    session_id: UUID
    seen_at: dt.datetime
    views: tuple[SavedViewLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    id: UUID
    account_id: UUID
    device: str
    created_at: dt.datetime
    seen_at: dt.datetime


class SessionStore(Protocol):
    async def visitor(self, token_hash: str) -> Visitor | None:
        """On the path of every request: one look-up by key."""

    async def add(self, session: Session, token_hash: str) -> None: ...

    async def of(self, account_id: UUID) -> list[Session]:
        """The one used last comes first."""

    async def saw(self, session_id: UUID, at: dt.datetime) -> None: ...

    async def remove(self, account_id: UUID, session_id: UUID) -> bool: ...

    async def remove_all(self, account_id: UUID, but: UUID | None = None) -> int: ...

    async def remove_unused(self, since: dt.datetime) -> None: ...


class Sessions:
    def __init__(self, store: SessionStore, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    async def find(self, token: str) -> Visitor | None:
        visitor = await self._store.visitor(hash_token(token))
        if visitor is None:
            return None
        unseen = self._clock.now() - visitor.seen_at
        if unseen > LASTS_UNUSED:
            return None
        if unseen > SEEN_EVERY:
            await self._saw(visitor)
        return visitor

    async def start(self, account_id: UUID, device: str) -> str:
        """The token, which is told once and kept nowhere."""
        token, now = new_token(), self._clock.now()
        session = Session(
            id=self._ids.new(), account_id=account_id, device=device, created_at=now, seen_at=now
        )
        await self._store.remove_unused(now - LASTS_UNUSED)
        await self._store.add(session, hash_token(token))
        return token

    async def sign_out(self, visitor: Visitor) -> None:
        await self._store.remove(visitor.account.id, visitor.session_id)

    async def devices(self, visitor: Visitor) -> Sequence[Session]:
        return await self._store.of(visitor.account.id)

    async def revoke(self, visitor: Visitor, session_id: UUID) -> None:
        if not await self._store.remove(visitor.account.id, session_id):
            raise NotFound("There is no such device, or it is signed out already.")

    async def revoke_others(self, visitor: Visitor) -> int:
        """How many there were."""
        return await self._store.remove_all(visitor.account.id, but=visitor.session_id)

    async def revoke_all(self, account_id: UUID) -> int:
        return await self._store.remove_all(account_id)

    async def _saw(self, visitor: Visitor) -> None:
        """That it cannot be written down is no reason not to show the page."""
        try:
            await self._store.saw(visitor.session_id, self._clock.now())
        except Unavailable:
            return
