"""The porter's lodge: all about accounts, put together on one database, with a clock that tests move."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from argon2 import PasswordHasher

from tests.builders import NOON, CountedIds
from web.application.accounts import Accounts
from web.application.attempts import Attempts
from web.application.links import Links
from web.application.passwords import Passwords
from web.application.sessions import Sessions, Visitor
from web.application.sign_in import SignIn
from web.application.sign_up import Policy, SignUp
from web.domain.account import Account
from web.infrastructure.passwords import CommonPasswords, Hasher
from web.infrastructure.persistence.accounts import AccountStore
from web.infrastructure.persistence.attempts import AttemptStore
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.links import LinkStore
from web.infrastructure.persistence.sessions import SessionStore

WORDS = "four quiet otters swim"
HERE = "192.0.2.1"
CHEAP = Hasher(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@dataclass
class MovableClock:
    at: dt.datetime = NOON

    def now(self) -> dt.datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += dt.timedelta(**by)


class Lodge:
    def __init__(self, engine: Engine, policy: Policy = "closed") -> None:
        self.clock, ids = MovableClock(), CountedIds()
        self.store = AccountStore(engine, ids)
        self.accounts = Accounts(self.store, self.clock, ids, "Europe/Paris")
        self.sessions = Sessions(SessionStore(engine, self.store), self.clock, ids)
        self.attempts = Attempts(AttemptStore(engine), self.clock)
        self.links = Links(LinkStore(engine), self.clock, ids)
        self.passwords = Passwords(self.store, self.sessions, self.attempts, CHEAP, CommonPasswords())
        self.sign_in = SignIn(self.accounts, self.passwords, self.links, self.sessions, "alice")
        self.sign_up = SignUp(policy, self.accounts, self.passwords, self.attempts, self.links, self.sessions)

    async def add(self, name: str, password: str | None = None) -> Account:
        password_hash = await CHEAP.hash(password) if password else None
        return await self.accounts.create(name, password_hash)

    async def visit(self, account: Account, device: str = "Firefox on Linux") -> Visitor:
        visitor = await self.sessions.find(await self.sessions.start(account.id, device))
        assert visitor
        return visitor

    async def by_password(self, name: str, password: str, address: str = HERE) -> str:
        return await self.sign_in.by_password(name, password, address=address, device="Firefox on Linux")
