"""`daybook` as people type it, once `make run` has made an environment for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tree import HOME

pytestmark = pytest.mark.slow

PYTHON = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """One whose packages are all installed, and whose command is not there yet."""
    home = tmp_path / "a checkout"
    shutil.copytree(HOME / "tools", home / "tools")
    (home / "web").symlink_to(HOME / "web")
    (home / ".venv" / "bin").mkdir(parents=True)
    for folder in (home, home / ".venv"):
        shutil.copy(HOME / "requirements.txt", folder)
    python = home / ".venv" / "bin" / "python"
    python.write_text(PYTHON)
    python.chmod(0o755)
    subprocess.run([home / "tools" / "environment"], check=True)
    return home


def told(command: Path, folder: Path) -> str:
    answer = subprocess.run([command, "--help"], cwd=folder, capture_output=True, text=True, check=True)
    return answer.stdout


def test_the_environment_has_the_command(checkout: Path) -> None:
    assert told(checkout / ".venv" / "bin" / "daybook", checkout).startswith("usage: daybook ")


def test_it_works_by_a_link_and_where_other_code_lies(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "web.py").write_text("raise SystemExit('not this one')")
    link = tmp_path / "daybook"
    link.symlink_to(checkout / ".venv" / "bin" / "daybook")
    assert told(link, tmp_path).startswith("usage: daybook ")
