"""What takes longer than a second says so on standard error, and that it goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

Say = Callable[[str], None]

PATIENCE, EVERY = 1.0, 5.0
"""Seconds until it is said for the first time, and from then on."""


@contextmanager
def told(words: str, say: Say | None = None, patience: float = PATIENCE) -> Iterator[None]:
    """While what is inside goes on. From a thread of its own, since that may keep the event loop busy."""
    ended = Event()
    teller = Thread(target=_tell, args=(words, ended, say or _to_stderr, patience), daemon=True)
    teller.start()
    try:
        yield
    finally:
        ended.set()
        teller.join()


def _tell(words: str, ended: Event, say: Say, patience: float) -> None:
    began = monotonic()
    wait = patience
    while not ended.wait(wait):
        say(f"{words}, {monotonic() - began:.0f} s so far …")
        wait = EVERY


def _to_stderr(sentence: str) -> None:
    sys.stderr.write(f"daybook: {sentence}\n")
    sys.stderr.flush()
