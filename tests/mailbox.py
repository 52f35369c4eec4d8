"""A mail server that keeps what it is given, in the loop of the test."""

from __future__ import annotations

import asyncio
import email
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass(eq=False)
class Mailbox:
    """Says `reply` to each letter, and keeps it where that is 250."""

    port: int = 0
    reply: str = "250 OK"
    letters: list[EmailMessage] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    arrived: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        if self.reply.startswith("250"):
            self.letters.append(read(envelope))
            self.to += envelope.rcpt_tos
            self.arrived.release()
        return self.reply

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def subjects(self) -> list[str]:
        return [str(letter["subject"]) for letter in self.letters]

    def empty(self) -> None:
        self.letters.clear()
        self.to.clear()
        self.reply = "250 OK"


@asynccontextmanager
async def open_mailbox(password: str = "") -> AsyncIterator[Mailbox]:
    """With a password, it takes letters from nobody else."""
    box, loop = Mailbox(), asyncio.get_running_loop()

    def check(_server: SMTP, _session: Session, _envelope: Envelope, _how: str, said: object) -> AuthResult:
        is_right = isinstance(said, LoginPassword) and said.password.decode() == password
        return AuthResult(success=is_right, handled=False)

    def serving() -> SMTP:
        guard = {"auth_required": bool(password), "auth_require_tls": False, "authenticator": check}
        with warnings.catch_warnings(action="ignore"):  # of a password outside of TLS
            return SMTP(box, hostname="localhost", loop=loop, **guard)  # type: ignore[arg-type]  # as it says

    server = await loop.create_server(serving, "127.0.0.1", 0)
    box.port = server.sockets[0].getsockname()[1]
    try:
        yield box
    finally:
        server.close()


def read(envelope: Envelope) -> EmailMessage:
    content = envelope.content
    assert isinstance(content, bytes)
    return email.message_from_bytes(content, policy=default)
