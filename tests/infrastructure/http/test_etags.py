from __future__ import annotations

import pytest

from web.infrastructure.http.etags import matches, weak


@pytest.mark.parametrize(
    "header",
    ['W/"7"', '"7"', "*", " * ", '"6", W/"7"', 'W/"6",W/"7" , "8"', '"a,b", "7"'],
)
def test_a_browser_that_has_this_version_is_told_so(header: str) -> None:
    assert matches(header, weak("7"))


@pytest.mark.parametrize("header", ["", '"6"', 'W/"77"', "7", '"6", "8"', '"6,7"'])
def test_a_browser_with_another_version_is_not(header: str) -> None:
    assert not matches(header, weak("7"))
