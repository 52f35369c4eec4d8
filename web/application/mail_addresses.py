"""Where people have reminders sent to: in force once somebody followed a link that was sent there."""

from __future__ import annotations

from web.application.accounts import AccountStore
from web.application.attempts import Attempts
from web.application.links import Links, Purpose
from web.application.ports import Clock
from web.application.post import Away, Letter, Post, Refused
from web.application.tokens import hash_token
from web.domain.account import Account
from web.domain.errors import Forbidden, Invalid, NotFound
from web.domain.mail_address import checked_mail

CONFIRM = """\
{name} has asked Daybook at {base} to send reminders to this address.

If that was you, follow this link within a day:

{base}/mail/{token}

If it was not, do nothing: no more mail will come.
"""


class MailAddresses:
    def __init__(
        self, accounts: AccountStore, links: Links, attempts: Attempts, post: Post, clock: Clock
    ) -> None:
        self._accounts = accounts
        self._links = links
        self._attempts = attempts
        self._post = post
        self._clock = clock

    @property
    def can_be_used(self) -> bool:
        return self._post.is_there

    async def ask(self, account: Account, mail: str, *, base: str, address: str) -> str:
        """Sends the link; `base` is where this Daybook was found, `address` from where. Gives the address.

        Raises Forbidden without a server, Invalid, and TooMany: nobody's mail box is to be filled.
        """
        if not self._post.is_there:
            raise Forbidden("This Daybook sends no mail.")
        mail = checked_mail(mail)
        await self._attempts.begin(f"mail for {account.id}", address)
        token = await self._links.make(Purpose.MAIL, account.id, mail)
        text = CONFIRM.format(name=account.name, base=base, token=token)
        letter = Letter(mail, "Confirm your address for Daybook", text, hash_token(token)[:20])
        try:
            async with self._post.open() as carrier:
                await carrier.hand_over(letter)
        except (Away, Refused) as error:
            raise Invalid({"mail": f"No mail could be sent there. {error}"}) from error
        return mail

    async def find(self, token: str) -> str | None:
        """The address that it confirms."""
        link = await self._links.find(token, Purpose.MAIL)
        return link.mail if link else None

    async def confirm(self, token: str) -> str:
        """Raises NotFound."""
        link = await self._links.take(token, Purpose.MAIL)
        if link is None or link.account_id is None or link.mail is None:
            raise NotFound("This link was used already, or is too old. Ask for another in the settings.")
        await self._accounts.set_mail(link.account_id, link.mail, self._clock.now())
        return link.mail

    async def remove(self, account: Account) -> None:
        await self._accounts.set_mail(account.id, None, self._clock.now())
