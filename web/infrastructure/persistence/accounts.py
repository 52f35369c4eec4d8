"""Accounts as rows, each made with a book of its own."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

import asyncpg

from web.application.ports import Ids
from web.domain.account import Account
from web.domain.errors import Invalid, NotFound
from web.domain.membership import Membership, Role
from web.domain.person import Person
from web.domain.project import Project
from web.domain.text import fold
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.preferences import COLUMNS, columns_of, make_preferences
from web.infrastructure.persistence.records import PERSON, PROJECT, values_of

ACCOUNT_COLUMNS = ("id", "name", "password_hash", "created_at", "mail", *COLUMNS)
SET_MAIL = "UPDATE accounts SET mail = ?, mail_since = ?, revision = revision + 1 WHERE id = ?"

SELECT = f"SELECT {', '.join(ACCOUNT_COLUMNS)} FROM accounts"  # noqa: S608
INSERT = f"""
    INSERT INTO accounts ({", ".join(ACCOUNT_COLUMNS)}, folded, revision)
    VALUES ({", ".join("?" * len(ACCOUNT_COLUMNS))}, ?, 0)
    ON CONFLICT (folded) DO NOTHING
"""  # noqa: S608
SAVE = f"""
    UPDATE accounts SET {", ".join(f"{column} = ?" for column in ("name", "folded", *COLUMNS))},
        revision = revision + 1
    WHERE id = ? AND NOT EXISTS (SELECT 1 FROM accounts AS other WHERE other.folded = ? AND other.id <> ?)
"""  # noqa: S608


class AccountStore:
    def __init__(self, engine: Engine, ids: Ids) -> None:
        self._engine = engine
        self._ids = ids

    async def add(
        self,
        account: Account,
        member: Membership,
        inbox: Project,
        person: Person,
        link_hash: str | None = None,
    ) -> None:
        async with self._engine.transaction():
            if link_hash is not None:
                await self._spend(link_hash)
            await self._add_account(account)
            await self._add_book(account, member)
            await self._engine.execute(PROJECT.insert, values_of(inbox, 0))
            await self._engine.execute(PERSON.insert, values_of(person, 0))

    async def get(self, account_id: UUID) -> Account:
        rows = await self._engine.rows(f"{SELECT} WHERE id = ?", (account_id,), make_account)
        if not rows:
            raise NotFound("There is no such account.")
        return rows[0]

    async def named(self, name: str) -> Account | None:
        rows = await self._engine.rows(f"{SELECT} WHERE folded = ?", (fold(name),), make_account)
        return rows[0] if rows else None

    async def first(self) -> Account | None:
        rows = await self._engine.rows(f"{SELECT} ORDER BY created_at, id LIMIT 1", (), make_account)
        return rows[0] if rows else None

    async def every(self) -> list[Account]:
        return await self._engine.rows(f"{SELECT} ORDER BY created_at, id", (), make_account)

    async def member(self, account_id: UUID) -> Membership:
        sql = "SELECT book_id, role FROM memberships WHERE account_id = ? ORDER BY book_id LIMIT 1"
        rows = await self._engine.rows(
            sql, (account_id,), lambda book_id, role: Membership(account_id, book_id, Role(role))
        )
        return rows[0]

    async def save(self, account: Account) -> None:
        values = (account.name, account.folded, *columns_of(account.preferences))
        try:
            saved = await self._engine.execute(SAVE, (*values, account.id, account.folded, account.id))
        except asyncpg.UniqueViolationError:  # somebody took it between the question and the answer
            saved = 0
        if not saved:
            raise _taken(account)

    async def set_password_hash(self, account_id: UUID, password_hash: str | None) -> None:
        sql = "UPDATE accounts SET password_hash = ?, revision = revision + 1 WHERE id = ?"
        await self._engine.execute(sql, (password_hash, account_id))

    async def set_mail(self, account_id: UUID, mail: str | None, since: dt.datetime) -> None:
        await self._engine.execute(SET_MAIL, (mail, since, account_id))

    async def _spend(self, link_hash: str) -> None:
        if not await self._engine.execute("DELETE FROM links WHERE token_hash = ?", (link_hash,)):
            raise NotFound("This link was used already.")

    async def _add_account(self, account: Account) -> None:
        values = (account.id, account.name, account.password_hash, account.created_at, account.mail)
        preferred = columns_of(account.preferences)
        added = await self._engine.execute(INSERT, (*values, *preferred, account.folded))
        if not added:
            raise _taken(account)

    async def _add_book(self, account: Account, member: Membership) -> None:
        book = (member.book_id, account.name, account.created_at)
        await self._engine.execute(
            "INSERT INTO books (id, name, created_at, revision) VALUES (?, ?, ?, 0)", book
        )
        values = (self._ids.new(), member.account_id, member.book_id, member.role.value)
        await self._engine.execute(
            "INSERT INTO memberships (id, account_id, book_id, role) VALUES (?, ?, ?, ?)", values
        )


def make_account(
    id: UUID,
    name: str,
    password_hash: str | None,
    created_at: dt.datetime,
    mail: str | None,
    *preferences: Any,
) -> Account:
    return Account(
        id=id,
        name=name,
        password_hash=password_hash,
        preferences=make_preferences(*preferences),
        created_at=created_at,
        mail=mail,
    )


def _taken(account: Account) -> Invalid:
    return Invalid({"name": f"There is a “{account.name}” already. Choose another name."})
