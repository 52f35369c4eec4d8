"""How often what may be guessed was tried, counted for all processes together."""

from __future__ import annotations

import datetime as dt

from web.application.attempts import Attempt
from web.infrastructure.persistence.engine import Engine

COUNT = """
    INSERT INTO attempts (key, number, expires_at) VALUES (?, 1, ?)
    ON CONFLICT (key) DO UPDATE SET number = attempts.number + 1
"""


class AttemptStore:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def count(self, key: str, now: dt.datetime, expires_at: dt.datetime) -> Attempt:
        async with self._engine.transaction():
            await self._engine.execute("DELETE FROM attempts WHERE expires_at < ?", (now,))
            await self._engine.execute(COUNT, (key, expires_at))
            sql = "SELECT number, expires_at FROM attempts WHERE key = ?"
            return (await self._engine.rows(sql, (key,), Attempt))[0]

    async def uncount(self, key: str) -> None:
        await self._engine.execute("UPDATE attempts SET number = number - 1 WHERE key = ?", (key,))

    async def forget(self, key: str) -> None:
        await self._engine.execute("DELETE FROM attempts WHERE key = ?", (key,))
