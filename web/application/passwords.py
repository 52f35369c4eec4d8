"""Passwords: an account may do without one, and sign in by links."""

from __future__ import annotations

from collections.abc import Container
from typing import Protocol

from web.application.accounts import AccountStore
from web.application.attempts import Attempts
from web.application.sessions import Sessions, Visitor
from web.domain.account import Account
from web.domain.errors import Invalid
from web.domain.password import check_password


class Hasher(Protocol):
    async def hash(self, password: str) -> str: ...

    async def verify(self, password_hash: str | None, password: str) -> bool:
        """Takes as long where there is no hash, and is then always False."""


class Passwords:
    """`common` holds what nobody may take."""

    def __init__(
        self,
        accounts: AccountStore,
        sessions: Sessions,
        attempts: Attempts,
        hasher: Hasher,
        common: Container[str],
    ) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._attempts = attempts
        self._hasher = hasher
        self._common = common

    async def checked_hash(self, password: str, name: str, field: str = "password") -> str:
        check_password(password, name, self._common, field)
        return await self._hasher.hash(password)

    async def verify(self, name: str, password: str, address: str) -> Account | None:
        """Costs the same whatever is wrong. Raises TooMany."""
        name = name.strip()
        await self._attempts.begin(name, address)
        account = await self._accounts.named(name)
        right = await self._hasher.verify(account.password_hash if account else None, password)
        if account is None or not right:
            return None
        await self._attempts.succeed(name, address)
        return account

    async def change(self, visitor: Visitor, old: str, new: str, address: str) -> None:
        """Signs out all other devices. The old password counts only where there is one."""
        await self._check_old(visitor.account, old, address)
        new_hash = await self.checked_hash(new, visitor.account.name, "new_password")
        await self._accounts.set_password_hash(visitor.account.id, new_hash)
        await self._sessions.revoke_others(visitor)

    async def remove(self, visitor: Visitor, old: str, address: str) -> None:
        await self._check_old(visitor.account, old, address)
        await self._accounts.set_password_hash(visitor.account.id, None)

    async def reset(self, account: Account, new: str) -> None:
        """For the operator, who needs no old one. Signs out all devices."""
        await self._accounts.set_password_hash(account.id, await self.checked_hash(new, account.name))
        await self._sessions.revoke_all(account.id)

    async def _check_old(self, account: Account, old: str, address: str) -> None:
        if account.password_hash is not None and await self.verify(account.name, old, address) is None:
            raise Invalid({"old_password": "This is not the password you have."})
