from __future__ import annotations

import pytest

from tests.domain.entry_cases import Case, cases, meaning
from web.domain.entry import read


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.place} {case.line}")
def test_a_line_means_what_the_table_says(case: Case) -> None:
    assert meaning(read(case.line, case.moment)) == case.meaning
