"""Files in and out by the command line."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from tests.builders import NOON, CountedIds, SteadyClock, person
from tests.infrastructure.cli.shell import Shell
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


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("todo.txt",), b""),
        (("list",), b""),
        (("all.JSON",), b'{"format":"daybook"'),
        (("--everything", "all.json"), b'{"format":"daybook"'),
        (("--everything", "all"), b'{"format":"daybook"'),
    ],
)
def test_the_ending_says_what_is_written(
    shell: Shell, tmp_path: Path, words: tuple[str, ...], begins: bytes
) -> None:
    shell.run("account", "add", "Alice")
    path = tmp_path / words[-1]
    shell.run("export", *words[:-1], str(path))
    assert path.read_bytes()[:19] == begins


def test_everything_does_not_go_into_a_text_file(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.run("account", "add", "Alice")
    path = tmp_path / "todo.txt"
    assert shell.run("export", "--everything", str(path), status=1) == []
    assert "Everything is written as JSON, and todo.txt would be a text file" in capsys.readouterr().err
    assert not path.exists()
