"""A thread that works for the event loop: half the cost of `run_in_executor`, and strictly in order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class Worker:
    """Jobs are done one by one in the order they were given, also those whose asker was cancelled."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def do(self, job: Callable[[], T]) -> asyncio.Future[T]:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()

        def run() -> None:
            try:
                result = job()
            except BaseException as error:  # whatever it is, the one who waits must hear of it
                loop.call_soon_threadsafe(_fail, answer, error)
            else:
                loop.call_soon_threadsafe(_succeed, answer, result)

        if self._thread is None:
            self._thread = Thread(target=self._work, name="database", daemon=True)
            self._thread.start()
        self._jobs.put(run)
        return answer

    def stop(self) -> None:
        """Ends the thread once everything given before is done; a job that comes later starts another."""
        if self._thread is not None:
            self._thread = None
            self._jobs.put(None)

    def _work(self) -> None:
        while (run := self._jobs.get()) is not None:
            with suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits for the answer
                run()


def _succeed(answer: asyncio.Future[T], result: T) -> None:
    if not answer.done():
        answer.set_result(result)


def _fail(answer: asyncio.Future[T], error: BaseException) -> None:
    if not answer.done():
        answer.set_exception(error)
