"""Fixtures for every test."""

from __future__ import annotations

from hypothesis import settings

pytest_plugins = ["tests.databases"]

# A busy machine is no fault of the code: the bench measures time, these tests do not.
settings.register_profile("daybook", deadline=None)
settings.load_profile("daybook")
