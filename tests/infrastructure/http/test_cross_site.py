from __future__ import annotations

import pytest

from web.infrastructure.http.cross_site import refusal

HOST = {b"host": b"daybook.test:8000"}
ORIGIN = b"http://daybook.test:8000"


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_reading_is_never_refused(method: str) -> None:
    assert refusal(method, {b"sec-fetch-site": b"cross-site", b"origin": b"https://evil.example"}) is None


FROM_DAYBOOK = [
    {b"sec-fetch-site": b"same-origin"},
    {b"sec-fetch-site": b"none"},
    {b"sec-fetch-site": b"same-origin", b"origin": b"null"},
    {b"origin": ORIGIN},
    {b"origin": b"https://daybook.test:8000"},
    {b"origin": b"HTTP://Daybook.test:8000"},
    {b"authorization": b"Bearer token"},
    {b"authorization": b"bearer token", b"sec-fetch-site": b"cross-site"},
    {b"authorization": b"Basic cGFzcw=="},
    {b"authorization": b"Basic cGFzcw==", b"sec-fetch-site": b"same-origin"},
]


def test_what_a_person_sends_from_daybook_is_taken() -> None:
    assert [headers for headers in FROM_DAYBOOK if refusal("POST", HOST | headers)] == []


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {b"sec-fetch-site": b"cross-site"},
        {b"sec-fetch-site": b"same-site"},
        {b"sec-fetch-site": b""},
        {b"sec-fetch-site": b"cross-site", b"origin": ORIGIN},
        {b"origin": b"https://evil.example"},
        {b"origin": b"http://daybook.test:9000"},
        {b"origin": b"http://daybook.test:8000.evil.example"},
        {b"origin": b"null"},
        {b"origin": b""},
        {b"authorization": b"Basic cGFzcw==", b"sec-fetch-site": b"cross-site"},
        {b"authorization": b"Basic cGFzcw==", b"origin": b"https://evil.example"},
        {b"authorization": b"Digest x"},
    ],
)
@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_what_mallorys_page_makes_a_browser_send_is_refused(method: str, headers: dict[bytes, bytes]) -> None:
    error = refusal(method, HOST | headers)
    assert error is not None
    assert "nothing was changed" in str(error)


def test_without_a_host_no_origin_is_ours() -> None:
    assert refusal("POST", {b"origin": b"http://"}) is not None


def test_behind_a_proxy_the_public_origin_is_ours() -> None:
    headers = {b"host": b"10.0.0.2:8000", b"origin": b"https://book.example"}
    assert refusal("POST", headers) is not None
    assert refusal("POST", headers, b"https://book.example") is None
