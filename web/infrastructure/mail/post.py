"""The post as the operator set it up, if at all."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field

from web.application.ports import Clock
from web.application.post import Carrier


@dataclass(frozen=True, slots=True)
class SmtpPost:
    """`url` is empty where there is none."""

    url: str = field(repr=False)
    sender: str
    clock: Clock

    @property
    def is_there(self) -> bool:
        return bool(self.url)

    def open(self) -> AbstractAsyncContextManager[Carrier]:
        """What speaks SMTP is imported by the first letter, not by every start."""
        from web.infrastructure.mail.smtp import connected  # noqa: PLC0415

        return connected(self.url, self.sender, self.clock)
