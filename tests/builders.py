"""People and things for tests: all plainly made up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import count
from uuid import UUID

from web.application.adding import NewTodo
from web.domain.membership import Membership, Role
from web.infrastructure.persistence.engine import Engine

NOON = dt.datetime(2027, 3, 10, 12, tzinfo=dt.UTC)


@dataclass
class SteadyClock:
    """Goes on a second each time it is looked at, so that order shows."""

    at: dt.datetime = NOON

    def now(self) -> dt.datetime:
        self.at += dt.timedelta(seconds=1)
        return self.at


@dataclass
class CountedIds:
    numbers: count[int] = field(default_factory=lambda: count(1))

    def new(self) -> UUID:
        return UUID(f"01900000-0000-7000-8000-{next(self.numbers):012d}")


IDS = CountedIds(count(1_000_000))


def new_todo(content: str, **fields: object) -> NewTodo:
    return NewTodo(id=IDS.new(), content=content, **fields)  # type: ignore[arg-type]  # any of its fields


async def person(engine: Engine, name: str, role: Role = Role.OWNER) -> Membership:
    """An account with a book of its own, and an Inbox and a person in it."""
    account, book, inbox = IDS.new(), IDS.new(), IDS.new()
    await engine.execute(
        "INSERT INTO accounts (id, name, folded, time_zone, week_start, day_first, theme, single_keys,"
        " created_at, revision) VALUES (?, ?, ?, 'UTC', 0, TRUE, 'system', TRUE, ?, 0)",
        (account, name, name.casefold(), NOON),
    )
    await engine.execute(
        "INSERT INTO books (id, name, revision, created_at) VALUES (?, ?, 0, ?)", (book, name, NOON)
    )
    await engine.execute(
        "INSERT INTO memberships (id, account_id, book_id, role) VALUES (?, ?, ?, ?)",
        (IDS.new(), account, book, role.value),
    )
    await engine.execute(
        "INSERT INTO projects (id, book_id, name, folded, colour, position, is_inbox, created_at, revision)"
        " VALUES (?, ?, 'Inbox', 'inbox', 'grey', 0, TRUE, ?, 0)",
        (inbox, book, NOON),
    )
    await engine.execute(
        "INSERT INTO people (id, book_id, name, folded, account_id, created_at, revision)"
        " VALUES (?, ?, ?, ?, ?, ?, 0)",
        (IDS.new(), book, name, name.casefold(), account, NOON),
    )
    return Membership(account, book, role)
