"""Somebody to whom a to-do is given, whether they sign in or not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID

from web.domain.errors import Conflict, Invalid
from web.domain.text import NAME_LIMIT, checked_line, fold

ME = "me"
"""Whoever writes, or looks."""
SOMEBODY = "Owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`account_id` is the account that signs in as them. Many of a household have none."""

    id: UUID
    book_id: UUID
    name: str
    account_id: UUID | None = None
    created_at: dt.datetime
    revision: int = 0

    @property
    def folded(self) -> str:
        return fold(self.name)

    def rename(self, name: str) -> Person:
        return replace(self, name=free_name(name))

    def check_may_go(self) -> None:
        check_may_go(self.name, is_member=self.account_id is not None)


def check_may_go(name: str, *, is_member: bool) -> None:
    """Raises Conflict for one who signs in."""
    if is_member:
        sentence = f"“{name}” signs in here, and stays."
        raise Conflict(f"{sentence} Rename them, or merge somebody else into them.")


def checked_name(name: str) -> str:
    """Raises Invalid, also for a quote, which could not be typed in an entry."""
    if '"' in name:
        raise Invalid({"name": "A person's name cannot hold a quotation mark."})
    return checked_line("name", name.strip().lstrip("+ "), NAME_LIMIT, "A person's name")


def free_name(name: str) -> str:
    """Raises Invalid, also for one that means somebody else to each who types it."""
    checked = checked_name(name)
    if fold(checked) == ME:
        raise Invalid({"name": "“+me” is whoever types it. Choose another name."})
    return checked


def named_after(account: str) -> str:
    """What an account is called, as far as it can be a person's name."""
    return account.replace('"', "").strip().lstrip("+ ") or SOMEBODY
