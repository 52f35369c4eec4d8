"""Fixtures for every test."""

from __future__ import annotations

import gc
import os

from hypothesis import settings

pytest_plugins = ["tests.databases"]

# A busy machine is no fault of the code: the bench measures time, these tests do not.
settings.register_profile("quick", deadline=None, max_examples=25)
settings.register_profile("thorough", deadline=None, max_examples=100)
settings.load_profile("thorough" if "CI" in os.environ else "quick")


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end: to look through them for garbage takes a twelfth of the run."""
    gc.freeze()
