"""Which tests are slow, so that the others can be asked for alone: `pytest -m "not slow"`.

They are those that start a process, and the second round of what does not know which database it is on:
pages, commands and use cases are tried on SQLite first, the persistence under them on both.
`make test` runs all of them.
"""

from __future__ import annotations

import pytest

SERVERS = ("tests/browser/", "tests/faults/", "tests/servers/")
ABOVE_DATABASES = ("tests/application/", "tests/infrastructure/html/", "tests/infrastructure/cli/")


@pytest.hookimpl(tryfirst=True)  # before pytest looks at the marks to choose
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith(SERVERS) or _is_second_round(item):
            item.add_marker("slow")


def _is_second_round(item: pytest.Item) -> bool:
    callspec = getattr(item, "callspec", None)
    is_on_postgresql = callspec is not None and "postgresql" in callspec.params.values()
    return is_on_postgresql and item.nodeid.startswith(ABOVE_DATABASES)
