"""The disk is full, or somebody else has the database to themselves."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from tests.faults.clients import SENTENCE, contents, write
from tests.infrastructure.html.people import Person, texts
from tests.live import Daybook, running


@pytest.fixture
def daybook(sqlite_url: str) -> Iterator[Daybook]:
    with running(sqlite_url) as daybook:
        yield daybook


@contextmanager
def full_disk(daybook: Daybook) -> Iterator[None]:
    """No file of the server's may grow beyond what its database has now."""
    pid, unlimited = daybook.process.pid, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, unlimited)


@contextmanager
def locked(daybook: Daybook) -> Iterator[None]:
    with closing(sqlite3.connect(_path(daybook), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def _path(daybook: Daybook) -> Path:
    return Path(daybook.url.removeprefix("sqlite:///"))


@pytest.mark.parametrize("fault", [full_disk, locked])
async def test_a_person_is_told_and_goes_on_when_it_is_over(
    daybook: Daybook, alice: Person, fault: Callable[[Daybook], AbstractContextManager[None]]
) -> None:
    with fault(daybook):
        answers = await asyncio.gather(write(alice, "thing-lost"), write(alice.htmx, "thing-lost"))
        assert (await alice.get("/inbox")).status_code == 200
    for answer in answers:
        assert answer.status_code == 503
        assert SENTENCE in texts(answer.text)
        assert answer.headers["retry-after"] == "5"
    assert (await write(alice, "thing-after")).status_code == 303
    assert await contents(alice) == ["thing-before", "thing-after"]
