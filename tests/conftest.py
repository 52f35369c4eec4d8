"""Fixtures for every test."""

from __future__ import annotations

import gc

from hypothesis import settings

pytest_plugins = ["tests.databases"]

# A busy machine is no fault of the code: the bench measures time, these tests do not.
settings.register_profile("quick", deadline=None, max_examples=25)
settings.register_profile("thorough", deadline=None, max_examples=100)
settings.load_profile("quick")


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end: to look through them for garbage takes a twelfth of the run."""
    gc.freeze()
