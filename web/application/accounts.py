"""People who sign in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from web.application.ports import Clock, Ids
from web.domain.account import Account, Preferences, checked_name
from web.domain.errors import NotFound
from web.domain.membership import Membership, Role
from web.domain.person import Person, named_after
from web.domain.project import INBOX, Project


class AccountStore(Protocol):
    async def add(
        self,
        account: Account,
        member: Membership,
        inbox: Project,
        person: Person,
        link_hash: str | None = None,
    ) -> None:
        """The account, the book it owns with an Inbox and a person, and spends the link: all, or nothing.

        Raises Invalid when the name is taken, NotFound when the link was spent before.
        """

    async def get(self, account_id: UUID) -> Account: ...

    async def named(self, name: str) -> Account | None: ...

    async def first(self) -> Account | None: ...

    async def every(self) -> list[Account]:
        """The first one made comes first."""

    async def member(self, account_id: UUID) -> Membership:
        """In the first of its books, which is its own."""

    async def save(self, account: Account) -> None:
        """All but the password. Raises Invalid when the name is taken."""

    async def set_mail(self, account_id: UUID, mail: str | None, since: dt.datetime) -> None:
        """What rang before then is not mailed."""

    async def set_password_hash(self, account_id: UUID, password_hash: str | None) -> None: ...


class Accounts:
    """`time_zone` is what new accounts start with."""

    def __init__(self, store: AccountStore, clock: Clock, ids: Ids, time_zone: str) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._time_zone = time_zone

    async def create(
        self, name: str, password_hash: str | None = None, *, link_hash: str | None = None
    ) -> Account:
        now = self._clock.now()
        account = Account(
            id=self._ids.new(),
            name=checked_name(name),
            password_hash=password_hash,
            preferences=Preferences(time_zone=self._time_zone),
            created_at=now,
        )
        member = Membership(account.id, self._ids.new(), Role.OWNER)
        inbox = Project(id=self._ids.new(), book_id=member.book_id, name=INBOX, is_inbox=True, created_at=now)
        person = Person(
            id=self._ids.new(),
            book_id=member.book_id,
            name=named_after(account.name),
            account_id=account.id,
            created_at=now,
        )
        await self._store.add(account, member, inbox, person, link_hash)
        return account

    async def first(self) -> Account | None:
        """The one who set this Daybook up."""
        return await self._store.first()

    async def every(self) -> Sequence[Account]:
        return await self._store.every()

    async def named(self, name: str) -> Account:
        account = await self._store.named(name)
        if account is None:
            raise NotFound(f"There is no account called “{name}”.")
        return account

    async def member(self, account: Account) -> Membership:
        """In the account's own book."""
        return await self._store.member(account.id)

    async def change(self, account: Account, name: str, preferences: Preferences) -> None:
        await self._store.save(account.change(name, preferences))
