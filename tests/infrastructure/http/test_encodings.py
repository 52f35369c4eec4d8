from __future__ import annotations

import pytest

from web.infrastructure.http.encodings import chosen


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("GZIP", "gzip"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("br;q=0, *", "gzip"),
        ("br;q=much", "identity"),
        ("", "identity"),
        ("identity", "identity"),
    ],
)
def test_the_coding_the_browser_likes_best_is_chosen(accepted: str, coding: str) -> None:
    assert chosen(accepted) == coding
