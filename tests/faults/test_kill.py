"""The server is killed while people write."""

from __future__ import annotations

import asyncio

import httpx

from tests.faults.clients import IDS, client, contents, write
from tests.infrastructure.html.people import Person
from tests.live import running, sign_in
from web.infrastructure.persistence.doctor import examine
from web.infrastructure.persistence.engine import bind, make_engine

TIMES = {"sqlite": 20, "postgresql": 4}  # the latter's files are in the care of a process that lives on
WRITERS = 8
ENOUGH = 25  # answers before the server dies


async def test_what_was_answered_is_there_after_every_death(database_url: str) -> None:
    times = TIMES[database_url.partition(":")[0]]
    token = await sign_in("Alice", database_url)
    answered: list[str] = []
    for _ in range(times):
        answered += await _burst(database_url, token)
    kept = await _kept(database_url, token)
    assert len(answered) >= times * ENOUGH
    assert set(answered) <= set(kept)
    assert len(kept) == len(set(kept))
    await _expect_whole(database_url)


async def _burst(url: str, token: str) -> list[str]:
    """What was answered until the server was killed."""
    answered: list[str] = []
    answers = asyncio.Semaphore(0)
    with running(url) as daybook:
        async with client("Alice", token, daybook) as alice, asyncio.TaskGroup() as writers:
            for _ in range(WRITERS):
                writers.create_task(_write_on(alice, answered, answers))
            for _ in range(ENOUGH):
                await answers.acquire()
            daybook.process.kill()
    return answered


async def _write_on(alice: Person, answered: list[str], answers: asyncio.Semaphore) -> None:
    """Until nobody answers any more."""
    while True:
        thing = f"thing-{IDS.new()}"
        try:
            answer = await write(alice, thing)
        except httpx.TransportError:
            return
        assert answer.status_code == 303, answer.text
        answered.append(thing)
        answers.release()


async def _kept(url: str, token: str) -> list[str]:
    with running(url) as daybook:
        async with client("Alice", token, daybook) as alice:
            return await contents(alice)


async def _expect_whole(url: str) -> None:
    engine = make_engine(url)
    bind(engine)
    findings = await examine(engine)
    await engine.close()
    assert all(finding.sound for finding in findings), findings
