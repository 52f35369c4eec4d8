"""What an operator does to a database as a whole, put together for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from web.application.post import Away, Post
from web.infrastructure.clock import SystemClock
from web.infrastructure.mail.post import SmtpPost
from web.infrastructure.persistence.backup import back_up
from web.infrastructure.persistence.doctor import Finding, examine
from web.infrastructure.persistence.engine import Engine, bind, make_engine
from web.infrastructure.persistence.migrating import migrate
from web.infrastructure.persistence.restore import restore
from web.settings import Settings


@dataclass(frozen=True, slots=True)
class Upkeep:
    engine: Engine
    post: Post

    @classmethod
    def of(cls, settings: Settings) -> Upkeep:
        engine = make_engine(settings.database_url)
        bind(engine)
        return cls(engine, SmtpPost(settings.smtp_url, settings.mail_from, SystemClock()))

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
            return [*await examine(self.engine), *await _of(self.post)]
        finally:
            await self.engine.close()


async def _of(post: Post) -> Sequence[Finding]:
    """Nothing, where no mail is sent."""
    if not post.is_there:
        return ()
    try:
        async with post.open():
            return (Finding(sound=True, sentence="The mail server takes letters from Daybook."),)
    except Away:
        sentence = "The mail server does not answer, or not to this password. See DAYBOOK_SMTP_URL."
        return (Finding(sound=False, sentence=sentence),)
