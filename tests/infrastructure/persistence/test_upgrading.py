"""A database that an older Daybook wrote, with a book in it, on both engines."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from tests.builders import IDS, NOON
from tests.postgresql import Server
from web.domain.searching import searched_line
from web.domain.text import fold
from web.infrastructure.persistence.doctor import examine
from web.infrastructure.persistence.engine import Engine, bind, make_engine
from web.infrastructure.persistence.migrating import migrate, pending
from web.infrastructure.persistence.migrations import DAYBOOK, Migrations

FIRST = ("2026-11-20",)
TODO = (
    "INSERT INTO todos (id, book_id, project_id, position, content, notes, folded, priority, start_key,"
    " due_key, deadline_key, extras, created_at, changed_at, revision)"
    " VALUES (?, ?, ?, 1024, ?, ?, ?, 4, 'none', 'none', 'none', '[]', ?, ?, 1)"
)


@dataclass(frozen=True)
class Older(Migrations):
    """Those of the first day."""

    def modules(self) -> dict[str, str]:
        return {id: module for id, module in super().modules().items() if id.startswith(FIRST)}


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine(
    request: pytest.FixtureRequest, tmp_path: Path, postgresql_server: Server
) -> AsyncIterator[Engine]:
    on_sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path}/old.sqlite" if on_sqlite else await postgresql_server.create("template0")
    engine = make_engine(url)
    bind(engine)
    await engine.open()
    await migrate(engine, Older(DAYBOOK.name, DAYBOOK.app, DAYBOOK.package))
    yield engine
    await engine.close()
    if not on_sqlite:
        await postgresql_server.drop(url)


async def kept(engine: Engine, content: str, notes: str, line: str) -> None:
    book, inbox = IDS.new(), IDS.new()
    await engine.execute(
        "INSERT INTO books (id, name, revision, created_at) VALUES (?, 'A', 1, ?)", (book, NOON)
    )
    await engine.execute(
        "INSERT INTO projects (id, book_id, name, folded, colour, position, is_inbox, created_at, revision)"
        " VALUES (?, ?, 'Inbox', 'inbox', 'grey', 0, TRUE, ?, 0)",
        (inbox, book, NOON),
    )
    await engine.execute(TODO, (IDS.new(), book, inbox, content, notes, line, NOON, NOON))


async def test_what_an_older_version_wrote_is_found_by_the_words_of_this_one(engine: Engine) -> None:
    await kept(engine, "Buy milk", "", " buy milk")
    await kept(engine, "Call Bob", "About the rent", " call bob about the rent")
    await migrate(engine)
    assert await pending(engine) == []
    lines = await engine.rows("SELECT folded FROM todos ORDER BY folded", (), str)
    assert lines == [searched_line("Buy milk", ""), searched_line("Call Bob", "About the rent")]
    assert all(finding.sound for finding in await examine(engine))


async def test_whoever_is_in_a_book_becomes_one_of_its_people(engine: Engine) -> None:
    ann = await signed_up(engine, '+Ann "Annie" Smith')
    nameless = await signed_up(engine, '""')
    await migrate(engine)
    sql = "SELECT name, folded, account_id FROM people ORDER BY name"
    assert await engine.rows(sql, (), lambda *columns: columns) == [
        ("Ann Annie Smith", "ann annie smith", ann),
        ("Owner", "owner", nameless),
    ]


async def signed_up(engine: Engine, name: str) -> UUID:
    account, book = IDS.new(), IDS.new()
    await engine.execute(
        "INSERT INTO accounts (id, name, folded, time_zone, week_start, day_first, theme, single_keys,"
        " created_at, revision) VALUES (?, ?, ?, 'UTC', 0, TRUE, 'system', TRUE, ?, 0)",
        (account, name, fold(name), NOON),
    )
    await engine.execute(
        "INSERT INTO books (id, name, revision, created_at) VALUES (?, ?, 0, ?)", (book, name, NOON)
    )
    await engine.execute(
        "INSERT INTO memberships (id, account_id, book_id, role) VALUES (?, ?, ?, 'owner')",
        (IDS.new(), account, book),
    )
    return account
