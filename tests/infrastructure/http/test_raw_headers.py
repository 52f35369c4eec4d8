from __future__ import annotations

from tests.infrastructure.http.tiny import request_with
from web.infrastructure.http.raw_headers import cookie, header

REQUEST = request_with({"If-None-Match": '"7"', "cookie": "a=1; session=x=y;empty=; odd"})


def test_a_header_is_found_by_its_name() -> None:
    assert header(REQUEST, b"if-none-match") == '"7"'
    assert header(REQUEST, b"origin") == ""


def test_a_cookie_is_found_by_its_whole_name() -> None:
    assert cookie(REQUEST, "session") == "x=y"
    assert [cookie(REQUEST, name) for name in ("empty", "odd", "sess", "ion")] == ["", "", "", ""]
