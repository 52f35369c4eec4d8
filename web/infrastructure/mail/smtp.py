"""Letters by SMTP (RFC 5321), to the server that the operator named."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from aiosmtplib import SMTP, SMTPException, SMTPRecipientsRefused, SMTPResponseException

from web.application.ports import Clock
from web.application.post import Away, Letter, Refused
from web.infrastructure.mail.letters import written

PATIENCE = 15.0
"""Seconds for each thing that is said to the server."""
LATER = range(400, 500)
AWAY = "The mail server does not answer; try again later."
REFUSED = "The mail server does not take this letter."
PORTS = {"smtp": 25, "smtps": 465}
WITH_PASSWORD = 587
"""Where people hand in mail (RFC 6409)."""


@asynccontextmanager
async def connected(url: str, sender: str, clock: Clock) -> AsyncIterator[SmtpCarrier]:
    """Raises Away."""
    smtp = _smtp(url)
    try:
        await smtp.connect()
    except (SMTPException, OSError) as error:
        raise Away(AWAY) from error
    try:
        yield SmtpCarrier(smtp, sender, clock)
    finally:
        smtp.close()


@dataclass(frozen=True, slots=True)
class SmtpCarrier:
    smtp: SMTP
    sender: str
    clock: Clock

    async def hand_over(self, letter: Letter) -> None:
        if not self.smtp.is_connected:
            raise Away(AWAY)
        try:
            await self.smtp.send_message(written(letter, self.sender, self.clock.now()))
        except SMTPRecipientsRefused as error:
            raise _what_it_means(max(each.code for each in error.recipients)) from error
        except SMTPResponseException as error:
            raise _what_it_means(error.code) from error
        except (SMTPException, OSError) as error:
            raise Refused(REFUSED) from error


def _smtp(url: str) -> SMTP:
    """A password goes over the network only inside TLS, for which STARTTLS must not be refused then."""
    parts = urlsplit(url)
    host, password = parts.hostname or "", unquote(parts.password or "")
    is_tls = parts.scheme == "smtps"
    return SMTP(
        hostname=host,
        port=parts.port or (WITH_PASSWORD if password and not is_tls else PORTS[parts.scheme]),
        username=unquote(parts.username or "") or None,
        password=password or None,
        timeout=PATIENCE,
        use_tls=is_tls,
        start_tls=True if password and not is_tls and not _is_here(host) else None,
    )


def _what_it_means(code: int) -> Away | Refused:
    return Away(AWAY) if code in LATER else Refused(REFUSED)


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
