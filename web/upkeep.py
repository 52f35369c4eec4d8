"""What an operator does to a database as a whole, put together for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from web.infrastructure.persistence.backup import back_up
from web.infrastructure.persistence.doctor import Finding, examine
from web.infrastructure.persistence.engine import Engine, bind, make_engine
from web.infrastructure.persistence.migrating import migrate
from web.infrastructure.persistence.restore import restore
from web.settings import Settings


@dataclass(frozen=True, slots=True)
class Upkeep:
    engine: Engine

    @classmethod
    def of(cls, settings: Settings) -> Upkeep:
        engine = make_engine(settings.database_url)
        bind(engine)
        return cls(engine)

    async def migrate(self) -> Sequence[str]:
        await self.engine.open()
        try:
            return await migrate(self.engine)
        finally:
            await self.engine.close()

    async def back_up(self, target: Path) -> None:
        await back_up(self.engine, target)

    async def restore(self, backup: Path) -> Path | None:
        return await restore(self.engine, backup)

    async def examine(self) -> Sequence[Finding]:
        try:
            return await examine(self.engine)
        finally:
            await self.engine.close()
