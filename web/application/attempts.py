"""Guessing made slow: how often a thing may be tried, by account and by address."""

from __future__ import annotations

import datetime as dt
import hashlib
from ipaddress import ip_address, ip_network
from typing import NamedTuple, Protocol

from web.application.ports import Clock
from web.domain.errors import DaybookError
from web.domain.text import fold

WINDOW = dt.timedelta(minutes=15)
PER_ACCOUNT = 10
PER_ADDRESS = 50
NETWORK_BITS = 64


class TooMany(DaybookError):
    """`seconds` is how long to wait."""

    def __init__(self, seconds: int) -> None:
        minutes = -(-seconds // 60)
        wait = "a minute" if minutes == 1 else f"{minutes} minutes"
        super().__init__(f"This was tried too often. Try again in {wait}, or sign in by a link.")
        self.seconds = seconds


class Attempt(NamedTuple):
    number: int
    expires_at: dt.datetime


class AttemptStore(Protocol):
    async def count(self, key: str, now: dt.datetime, expires_at: dt.datetime) -> Attempt:
        """One more. The first after the last ones expired begins anew, and expires then."""

    async def uncount(self, key: str) -> None: ...

    async def forget(self, key: str) -> None: ...


class Attempts:
    def __init__(self, store: AttemptStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def begin(self, name: str | None, address: str) -> None:
        """Counted before it is known how it ends, so that many at once are no way around. Raises TooMany."""
        await self._count(_key("address", _network(address)), PER_ADDRESS)
        if name is not None:
            await self._count(_key("account", fold(name)), PER_ACCOUNT)

    async def succeed(self, name: str, address: str) -> None:
        """The account starts anew; of the address, only this one attempt is taken back."""
        await self._store.uncount(_key("address", _network(address)))
        await self._store.forget(_key("account", fold(name)))

    async def _count(self, key: str, limit: int) -> None:
        now = self._clock.now()
        attempt = await self._store.count(key, now, now + WINDOW)
        if attempt.number > limit:
            raise TooMany(max(1, round((attempt.expires_at - now).total_seconds())))


def _key(kind: str, what: str) -> str:
    return hashlib.sha256(f"{kind} {what}".encode()).hexdigest()


def _network(address: str) -> str:
    """Whoever has one address of IP version 6 has a whole network of them."""
    try:
        if ip_address(address).version == 6:
            return str(ip_network((address, NETWORK_BITS), strict=False))
    except ValueError:
        return address
    return address
