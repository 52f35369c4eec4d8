from __future__ import annotations

from pathlib import Path

import pytest

from tests.infrastructure.cli.shell import Shell


@pytest.fixture
def shell(database_url: str, tmp_path: Path) -> Shell:
    """Nobody has an account yet."""
    return Shell({"DAYBOOK_DATABASE_URL": database_url, "DAYBOOK_DATA": str(tmp_path / "data")})


@pytest.fixture
def sqlite_shell(sqlite_url: str, tmp_path: Path) -> Shell:
    """For what has nothing to do with the kind of database, or is done with SQLite alone."""
    return Shell({"DAYBOOK_DATABASE_URL": sqlite_url, "DAYBOOK_DATA": str(tmp_path / "data")})
