"""Which tests are slow, so that the others can be asked for alone: `pytest -m "not slow"`.

They are those that start a server, and the second round of the ways in: what a page or a command does is
tried on SQLite first, what the databases do under it on both. `make test` runs all, the slow ones last.
"""

from __future__ import annotations

import pytest

SERVERS = ("tests/browser/", "tests/faults/", "tests/servers/")
WAYS_IN = ("tests/infrastructure/html/", "tests/infrastructure/cli/")


@pytest.hookimpl(tryfirst=True)  # before pytest looks at the marks to choose
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith(SERVERS) or (item.nodeid.startswith(WAYS_IN) and _is_on_postgresql(item)):
            item.add_marker("slow")


def _is_on_postgresql(item: pytest.Item) -> bool:
    callspec = getattr(item, "callspec", None)
    return callspec is not None and "postgresql" in callspec.params.values()
