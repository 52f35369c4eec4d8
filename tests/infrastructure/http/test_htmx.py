from __future__ import annotations

import pytest

from tests.infrastructure.http.tiny import HTMX, request_with
from web.infrastructure.http.htmx import is_partial


def test_a_swap_into_a_part_of_the_page_is_partial() -> None:
    assert is_partial(request_with(HTMX))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"hx-request": "true"},
        {"hx-request": "true", "hx-request-type": "full"},
        {"hx-request-type": "partial"},
        HTMX | {"hx-history-restore-request": "true"},
    ],
)
def test_all_else_wants_the_whole_page(headers: dict[str, str]) -> None:
    assert not is_partial(request_with(headers))
