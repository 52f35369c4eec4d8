"""One-time links as rows. Only a token's hash is ever here."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from web.application.links import Link, Purpose
from web.infrastructure.persistence.engine import Engine

COLUMNS = "id, account_id, purpose, expires_at, mail"
FIND = f"SELECT {COLUMNS} FROM links WHERE token_hash = ?"  # noqa: S608


class LinkStore:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def add(self, link: Link, token_hash: str) -> None:
        sql = f"INSERT INTO links ({COLUMNS}, token_hash) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
        values = (link.id, link.account_id, link.purpose.value, link.expires_at, link.mail, token_hash)
        await self._engine.execute(sql, values)

    async def find(self, token_hash: str) -> Link | None:
        return await self._engine.peek(FIND, (token_hash,), _make_link)

    async def take(self, token_hash: str) -> Link | None:
        async with self._engine.transaction():
            link = await self.find(token_hash)
            taken = await self._engine.execute("DELETE FROM links WHERE token_hash = ?", (token_hash,))
        return link if taken else None

    async def give(self, purpose: Purpose, account_id: UUID) -> None:
        sql = "UPDATE links SET account_id = ? WHERE account_id IS NULL AND purpose = ?"
        await self._engine.execute(sql, (account_id, purpose.value))

    async def remove_expired(self, now: dt.datetime) -> None:
        await self._engine.execute("DELETE FROM links WHERE expires_at < ?", (now,))


def _make_link(
    id: UUID, account_id: UUID | None, purpose: str, expires_at: dt.datetime, mail: str | None
) -> Link:
    return Link(id=id, account_id=account_id, purpose=Purpose(purpose), expires_at=expires_at, mail=mail)
