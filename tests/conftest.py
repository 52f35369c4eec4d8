"""Fixtures for every test."""

from __future__ import annotations

import asyncio
import gc
import warnings

import uvloop
from hypothesis import settings

pytest_plugins = ["tests.databases", "tests.slow"]

# A busy machine is no fault of the code: the bench measures time, these tests do not.
settings.register_profile("quick", deadline=None, max_examples=10)
settings.register_profile("thorough", deadline=None, max_examples=100)
settings.load_profile("quick")


# The loop that serves people, which is quicker, too.
with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # from Python 3.14 on
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end: to look through them for garbage takes a twelfth of the run."""
    gc.freeze()


def pytest_sessionfinish() -> None:
    """What was left open is found by looking once; pytest would look through all that is left five times."""
    gc.collect()
    gc.freeze()
