"""One-time links: to sign in with, to invite with, to confirm an address. Only their hashes are kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from web.application.ports import Clock, Ids
from web.application.tokens import hash_token, new_token


class Purpose(StrEnum):
    SIGN_IN = "sign-in"
    INVITATION = "invitation"
    MAIL = "mail"

    @property
    def lasts(self) -> dt.timedelta:
        return LASTS[self]


LASTS = {
    Purpose.SIGN_IN: dt.timedelta(minutes=10),
    Purpose.INVITATION: dt.timedelta(days=7),
    Purpose.MAIL: dt.timedelta(days=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`account_id` is who it signs in, or who invites; None where the account is still to be made.

    `mail` is the address that it confirms, to which it was sent.
    """

    id: UUID
    account_id: UUID | None
    purpose: Purpose
    expires_at: dt.datetime
    mail: str | None = None


class LinkStore(Protocol):
    async def add(self, link: Link, token_hash: str) -> None: ...

    async def find(self, token_hash: str) -> Link | None: ...

    async def take(self, token_hash: str) -> Link | None:
        """The link, which is then gone: of all who ask at once, one gets it."""

    async def give(self, purpose: Purpose, account_id: UUID) -> None:
        """Those that were made while there was no account are for this one."""

    async def remove_expired(self, now: dt.datetime) -> None: ...


class Links:
    def __init__(self, store: LinkStore, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    async def make(self, purpose: Purpose, account_id: UUID | None, mail: str | None = None) -> str:
        """The token, which is told once and kept nowhere."""
        token, now = new_token(), self._clock.now()
        link = Link(
            id=self._ids.new(),
            account_id=account_id,
            purpose=purpose,
            expires_at=now + purpose.lasts,
            mail=mail,
        )
        await self._store.remove_expired(now)
        await self._store.add(link, hash_token(token))
        return token

    async def find(self, token: str, purpose: Purpose) -> Link | None:
        return self._good(await self._store.find(hash_token(token)), purpose)

    async def take(self, token: str, purpose: Purpose) -> Link | None:
        return self._good(await self._store.take(hash_token(token)), purpose)

    async def give(self, purpose: Purpose, account_id: UUID) -> None:
        await self._store.give(purpose, account_id)

    def _good(self, link: Link | None, purpose: Purpose) -> Link | None:
        alive = link and link.purpose is purpose and link.expires_at > self._clock.now()
        return link if alive else None
