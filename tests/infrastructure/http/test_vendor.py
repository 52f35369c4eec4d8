from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

VENDOR = Path("static/vendor")
ROWS = re.findall(r"^\| `([^`]+)` .* `([0-9a-f]{64})` \|$", (VENDOR / "README.md").read_text(), re.MULTILINE)


@pytest.mark.parametrize(("name", "sha256"), ROWS)
def test_vendored_files_are_the_published_ones(name: str, sha256: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == sha256


def test_every_vendored_file_has_its_origin_noted() -> None:
    assert {name for name, _ in ROWS} == {path.name for path in VENDOR.iterdir()} - {"README.md"}
