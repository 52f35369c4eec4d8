"""Every part of the bench runs, on little work: what it then says of speed means nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench.__main__ import PARTS
from tools.bench.effort import TINY


@pytest.mark.parametrize("part", PARTS)
def test_every_part_measures_something(part: str, tmp_path: Path) -> None:
    lines = list(PARTS[part](tmp_path, TINY))
    assert lines
    assert all(line.figure > 0 for line in lines)
