"""Signing in: by name and password, or by a link that works once."""

from __future__ import annotations

from uuid import UUID

from web.application.accounts import Accounts
from web.application.links import Links, Purpose
from web.application.passwords import Passwords
from web.application.sessions import Sessions
from web.application.tokens import hash_token
from web.domain.account import Account
from web.domain.errors import Invalid, NotFound


class SignIn:
    """Each way in gives the token of a new session. `owner` is what the first account will be called."""

    def __init__(
        self, accounts: Accounts, passwords: Passwords, links: Links, sessions: Sessions, owner: str
    ) -> None:
        self._accounts = accounts
        self._passwords = passwords
        self._links = links
        self._sessions = sessions
        self._owner = owner

    async def by_password(self, name: str, password: str, *, address: str, device: str) -> str:
        """Raises Invalid and TooMany, neither of which tells whether there is such an account."""
        account = await self._passwords.verify(name, password, address)
        if account is None:
            raise Invalid({"password": "This name and this password do not go together."})
        return await self._sessions.start(account.id, device)

    async def first_account(self) -> Account:
        """Made if need be, by whoever has the machine: the link of the first start leads there too."""
        if first := await self._accounts.first():
            return first
        account = await self._accounts.create(self._owner)
        await self._links.give(Purpose.SIGN_IN, account.id)
        return account

    async def make_link(self, name: str | None = None) -> str:
        """For whoever bears the name, which raises NotFound; else for the first account, made if need be."""
        account = await self._accounts.named(name) if name else await self._accounts.first()
        return await self._links.make(Purpose.SIGN_IN, account.id if account else None)

    async def is_good(self, link: str) -> bool:
        return await self._links.find(link, Purpose.SIGN_IN) is not None

    async def by_link(self, link: str, *, device: str) -> str:
        """Raises NotFound for a link that is spent or too old."""
        account_id = await self._made_first(link) or await self._spent_on(link)
        return await self._sessions.start(account_id, device)

    async def _made_first(self, link: str) -> UUID | None:
        found = await self._links.find(link, Purpose.SIGN_IN)
        if found is None or found.account_id is not None or await self._accounts.first() is not None:
            return None
        return (await self._accounts.create(self._owner, link_hash=hash_token(link))).id

    async def _spent_on(self, link: str) -> UUID:
        taken = await self._links.take(link, Purpose.SIGN_IN)
        if taken is None or taken.account_id is None:
            raise NotFound("This link was used already, or is too old. Ask for another.")
        return taken.account_id
