from __future__ import annotations

from pathlib import Path

import pytest

from tests.infrastructure.cli.shell import Shell


@pytest.fixture
def shell(database_url: str, tmp_path: Path) -> Shell:
    """Nobody has an account yet."""
    return Shell({"DAYBOOK_DATABASE_URL": database_url, "DAYBOOK_DATA": str(tmp_path / "data")})
