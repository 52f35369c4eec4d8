"""Files in and out by the command line."""

from __future__ import annotations

from io import BytesIO

import pytest

from tests.builders import NOON, CountedIds, SteadyClock, person
from web.application.takeout import Takeout
from web.application.transfer import Transfer
from web.domain.account import Account
from web.infrastructure.cli.transfer import Carrier
from web.infrastructure.formats import native, todotxt
from web.infrastructure.persistence.account_records import AccountRecords
from web.infrastructure.persistence.books import Books
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.unit_of_work import UnitOfWork

LIST = b"(A) Call Bob +Garage\nPay due:soon\n"


@pytest.fixture
async def alice(engine: Engine) -> Carrier:
    ids = CountedIds()
    member = await person(engine, "Alice")
    return Carrier(
        Transfer(UnitOfWork(engine, SteadyClock(), ids), Books(engine), ids, todotxt),
        Takeout(AccountRecords(engine, ids), native),
        Account(id=member.account_id, name="Alice", created_at=NOON),
        member,
    )


async def exported(carrier: Carrier, *, everything: bool) -> bytes:
    file = BytesIO()
    await carrier.export(file, everything=everything)
    return file.getvalue()


async def test_alice_looks_imports_and_exports(alice: Carrier) -> None:
    assert (await alice.preview(LIST))[:2] == ["Nothing was kept. New: 2", "Here already: 0"]
    imported = await alice.import_(LIST)
    assert imported[:2] == ["Imported. New: 2", "Here already: 0"]
    assert imported[2].startswith("Line 2: “due:soon” stays in the text")
    assert await exported(alice, everything=False) == LIST


async def test_a_whole_account_is_told_by_its_content(alice: Carrier) -> None:
    whole = await exported(alice, everything=True)
    counts = "It is a whole account: to-dos 0, projects 1, actions 0"
    assert await alice.preview(whole) == [f"Nothing was kept. {counts}"]
    assert await alice.import_(whole) == [f"Imported. {counts}"]
