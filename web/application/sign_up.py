"""Making an account for oneself, where the operator lets people."""

from __future__ import annotations

from typing import Literal, TypeAlias

from web.application.accounts import Accounts
from web.application.attempts import Attempts
from web.application.links import Links, Purpose
from web.application.passwords import Passwords
from web.application.sessions import Sessions, Visitor
from web.application.tokens import hash_token
from web.domain.account import checked_name
from web.domain.errors import Forbidden, NotFound

Policy: TypeAlias = Literal["closed", "invited", "open"]


class SignUp:
    def __init__(
        self,
        policy: Policy,
        accounts: Accounts,
        passwords: Passwords,
        attempts: Attempts,
        links: Links,
        sessions: Sessions,
    ) -> None:
        self.policy = policy
        self._accounts = accounts
        self._passwords = passwords
        self._attempts = attempts
        self._links = links
        self._sessions = sessions

    async def check(self, invitation: str | None) -> None:
        """Raises Forbidden without the invitation that is needed, NotFound when it is no good."""
        if self.policy == "closed":
            raise Forbidden("This Daybook takes no new accounts. Ask whoever runs it for one.")
        if self.policy == "invited":
            if invitation is None:
                raise Forbidden(
                    "This Daybook takes new accounts by invitation. Ask somebody who is in for a link."
                )
            if await self._links.find(invitation, Purpose.INVITATION) is None:
                raise NotFound("This invitation was used already, or is too old. Ask for another.")

    async def sign_up(
        self, name: str, password: str, *, invitation: str | None, address: str, device: str
    ) -> str:
        """The token of a new session. Raises what `check` does, TooMany, and Invalid."""
        await self.check(invitation)
        await self._attempts.begin(None, address)
        password_hash = await self._passwords.checked_hash(password, checked_name(name))
        link_hash = hash_token(invitation) if invitation and self.policy == "invited" else None
        account = await self._accounts.create(name, password_hash, link_hash=link_hash)
        return await self._sessions.start(account.id, device)

    async def invite(self, visitor: Visitor) -> str:
        """The token of an invitation."""
        if self.policy != "invited":
            raise Forbidden("This Daybook sends no invitations.")
        return await self._links.make(Purpose.INVITATION, visitor.account.id)
