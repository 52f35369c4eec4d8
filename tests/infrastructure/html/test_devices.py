"""A device in the words that its owner knows it by."""

from __future__ import annotations

import pytest

from tests.infrastructure.http.tiny import request_with
from web.infrastructure.html.devices import device_of

MOZILLA = "Mozilla/5.0 "
CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 "


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (MOZILLA + "(X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux"),
        (MOZILLA + "(Windows NT 10.0) " + CHROME + "Safari/537.36 Edg/142.0.0.0", "Edge on Windows"),
        (MOZILLA + "(Linux; Android 10; K) " + CHROME + "Mobile Safari/537.36", "Chrome on Android"),
        (MOZILLA + "(iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604.1", "Safari on iPhone"),
        (MOZILLA + "(iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/142 Safari/604.1", "Chrome on iPhone"),
        (MOZILLA + "(Macintosh; Intel Mac OS X 10_15_7) Version/18 Safari/605.1.15", "Safari on Mac"),
        (MOZILLA + "(X11; CrOS x86_64 14541.0.0) " + CHROME + "Safari/537.36", "Chrome on ChromeOS"),
        ("curl/8.5.0", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_device_is_named_by_browser_and_system(agent: str, words: str) -> None:
    assert device_of(request_with({"user-agent": agent})) == words
